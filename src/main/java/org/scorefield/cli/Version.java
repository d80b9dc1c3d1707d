package org.scorefield.cli;

import picocli.CommandLine.IVersionProvider;

/** Which Scorefield this is. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"scorefield " + (version == null ? "(built from source)" : version)};
    }
}
