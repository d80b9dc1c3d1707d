package org.scorefield.net;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Brings {@code jdk.incubator.vector} into a virtual machine that was started without it.
 *
 * <p>Named on the command line of the virtual machine, an incubator module is greeted with a warning on the error
 * stream, which no option silences, and our error stream is for errors. Resolved while the program runs it comes
 * without one, by the way the virtual machine itself takes for its own late modules. That way is internal and needs
 * {@code --add-exports java.base/jdk.internal.module=ALL-UNNAMED}; where it is closed or has changed, the plain
 * kernels serve. Decision 0005 weighs this.
 */
final class VectorModule {
    static final String NAME = "jdk.incubator.vector";

    /** A system property of the virtual machine: set to {@code plain} it keeps the module out. */
    static final String CHOICE = "scorefield.kernels";

    private static final AtomicReference<@Nullable Boolean> ANSWER = new AtomicReference<>();

    private VectorModule() {}

    /** Whether the module is there, after having been called in if need be. */
    static boolean present() {
        Boolean known = ANSWER.get();
        if (known == null) {
            known = !"plain".equals(System.getProperty(CHOICE))
                    && (ModuleLayer.boot().findModule(NAME).isPresent() || callIn());
            ANSWER.set(known);
        }
        return known;
    }

    private static boolean callIn() {
        try {
            Class.forName("jdk.internal.module.Modules")
                    .getMethod("loadModule", String.class)
                    .invoke(null, NAME);
            return true;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return false; // intentional: without the module the plain kernels do the same, only more slowly
        }
    }
}
