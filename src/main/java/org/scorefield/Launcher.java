package org.scorefield;

import java.lang.reflect.InvocationTargetException;

/**
 * The first class that runs, readable by Java 17: it names the Java that is missing, in one sentence.
 *
 * <p>{@code Main} is called by name, because its class file is too new for an older Java to load.
 */
public final class Launcher {
    private static final int OLDEST_JAVA = 25;

    private Launcher() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        int running = Runtime.version().feature();
        if (running < OLDEST_JAVA) {
            System.err.println("Scorefield needs Java " + OLDEST_JAVA + " or newer, but this is Java " + running
                    + "; install a JDK " + OLDEST_JAVA + " and start it with that one.");
            System.exit(2);
        }
        try {
            Class.forName("org.scorefield.Main")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
