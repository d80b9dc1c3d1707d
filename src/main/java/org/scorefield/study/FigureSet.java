package org.scorefield.study;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scorefield.figure.Figure;
import org.scorefield.figure.Formats;
import org.scorefield.figure.Palette;
import org.scorefield.figure.Panel;
import org.scorefield.figure.Print;
import org.scorefield.study.LectureFigures.Named;

/**
 * The figures of the lecture note as a folder: each in every format asked for, their captions for LaTeX, their numbers, the
 * project that made them, and a check sum of every file. Same project, same bytes.
 */
public final class FigureSet {
    private static final Map<String, String> LATEX = latex();

    private FigureSet() {}

    /**
     * The files by name, in the order they are to be written.
     *
     * @param formats ids of {@link Formats#CATALOGUE}
     * @param project the project file, which every figure carries too
     */
    public static Map<String, byte[]> files(List<Named> figures, List<String> formats, double dpi, byte[] project) {
        String carried = new String(project, StandardCharsets.UTF_8);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Named named : figures) {
            Figure figure = named.figure().withAttachment(carried);
            for (String format : formats) {
                byte[] bytes =
                        Formats.CATALOGUE.get(format).make().write(figure, new Print(LectureFigures.WIDTH_CM, dpi));
                files.put(named.name() + "." + format, bytes);
            }
        }
        files.put("figs.csv", numbers(figures));
        files.put("figs.tex", captions(figures, formats).getBytes(StandardCharsets.UTF_8));
        files.put("scene.scorefield", project);
        files.put("SHA256SUMS", sums(files).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** All figures as one table, each a panel called as its file. */
    private static byte[] numbers(List<Named> figures) {
        List<Panel> panels = new ArrayList<>();
        for (Named named : figures) {
            for (Panel panel : named.figure().panels()) {
                panels.add(new Panel(named.name(), panel.viewport(), panel.layers()));
            }
        }
        Figure all = Figure.multiples(Palette.PAPER, 1, panels);
        return Formats.NUMBERS.make().write(all, Print.natural(all, 96));
    }

    private static String captions(List<Named> figures, List<String> formats) {
        StringBuilder tex =
                new StringBuilder("% The note's Table 1 calls the fields at high and at low noise Fig. 2 and"
                        + " Fig. 3; its captions\n% say Figures 3 and 4. This set follows the captions.\n");
        for (Named named : figures) {
            tex.append("\\newcommand{\\captionfig")
                    .append(letter(named.name()))
                    .append("}{")
                    .append(tex(named.caption()))
                    .append("}\n");
        }
        String ending = formats.contains("pdf") ? "pdf" : formats.getFirst();
        for (Named named : figures) {
            tex.append("% \\begin{figure}\\includegraphics[width=8.5cm]{")
                    .append(named.name())
                    .append('.')
                    .append(ending)
                    .append("}\\caption{\\captionfig")
                    .append(letter(named.name()))
                    .append("}\\end{figure}\n");
        }
        return tex.toString();
    }

    /** LaTeX names hold no digits: figure 2 is captionfigB. */
    private static char letter(String name) {
        return (char) ('A' - 1 + Integer.parseInt(name.substring(name.length() - 1)));
    }

    /** A caption for a LaTeX that reads no Greek. */
    private static String tex(String caption) {
        String text = caption;
        for (Map.Entry<String, String> e : LATEX.entrySet()) {
            text = text.replace(e.getKey(), e.getValue());
        }
        return text.replace("$ $", " ");
    }

    /** Longer pieces first. */
    private static Map<String, String> latex() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("x ← x + αs + √(2α) z", "$x \\leftarrow x + \\alpha s + \\sqrt{2\\alpha}\\, z$");
        map.put("x ← x + (α/2)s + √α z", "$x \\leftarrow x + (\\alpha/2) s + \\sqrt{\\alpha}\\, z$");
        map.put("∝ σ|s|", "$\\propto \\sigma |s|$");
        map.put("log₁₀|s|", "$\\log_{10}|s|$");
        map.put("p₀", "$p_0$");
        map.put("σ", "$\\sigma$");
        return map;
    }

    /** As {@code sha256sum} writes them, so that {@code sha256sum -c SHA256SUMS} checks the folder. */
    private static String sums(Map<String, byte[]> files) {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            try {
                byte[] sum = MessageDigest.getInstance("SHA-256").digest(file.getValue());
                lines.append(HexFormat.of().formatHex(sum))
                        .append("  ")
                        .append(file.getKey())
                        .append('\n');
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("this Java has no SHA-256", e);
            }
        }
        return lines.toString();
    }
}
