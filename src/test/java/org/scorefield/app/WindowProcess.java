package org.scorefield.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another virtual machine with a window nobody sees, made as fast as can be. */
final class WindowProcess {
    private WindowProcess() {}

    static ProcessBuilder of(Class<?> main, String... args) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx256m",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true",
                "-Dscorefield.kernels=plain",
                "--module-path=" + System.getProperty("jdk.module.path"),
                "--add-modules=javafx.controls",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        line.addAll(List.of(args));
        return new ProcessBuilder(line);
    }
}
