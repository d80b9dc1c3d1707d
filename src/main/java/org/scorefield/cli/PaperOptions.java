package org.scorefield.cli;

import org.jspecify.annotations.Nullable;
import org.scorefield.field.Require;
import org.scorefield.figure.Paper;
import picocli.CommandLine.Option;

/** How large a figure is on paper, and how finely it is printed. */
final class PaperOptions {
    private static final double WIDTH_CM = 12;

    private static final double PANEL_CM = 6;

    @Option(
            names = "--width-cm",
            paramLabel = "CM",
            description = "Width on paper; 12 if not given, with --panels 6 for each in a row if that is more.")
    private @Nullable Double widthCm;

    @Option(
            names = "--size",
            paramLabel = "SIZE",
            description = "In place of --width-cm: 8.5cm, 16x9cm, 3.35in, 1280x720px (of --dpi), \"1 unit = 2 cm\", or"
                    + " slide, column (8.5 cm), square.")
    private @Nullable String size;

    @Option(
            names = "--dpi",
            paramLabel = "DPI",
            description = "Dots per inch, 36 to 2400; ${DEFAULT-VALUE} if not given.")
    private double dpi = 300;

    /**
     * The paper asked for.
     *
     * @param columns how many pictures stand side by side on it
     */
    Paper paper(int columns) {
        Require.within("figure dpi", 36, 2400, dpi);
        if (widthCm != null && size != null) {
            throw new IllegalArgumentException("--width-cm and --size say the same thing; give one of them");
        }
        double usual = Math.max(WIDTH_CM, PANEL_CM * columns);
        return size == null ? Paper.width(widthCm == null ? usual : widthCm) : Paper.parse(size, dpi);
    }

    double dpi() {
        return dpi;
    }
}
