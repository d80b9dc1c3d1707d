package org.scorefield.figure;

import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Choice;

/** The menu of figure formats; an id is also the ending of a file's name. */
public final class Formats {
    /** The keyword under which a figure carries its attachment. */
    public static final String ATTACHMENT = "scorefield";

    public static final Catalogue<FigureWriter> CATALOGUE = Catalogue.of(
            "figure format",
            Choice.plain(
                    "png",
                    "PNG",
                    "Writes pixels at the dpi asked for.",
                    "PNG specification, third edition, W3C 2025",
                    new PngFormat()),
            Choice.plain(
                    "svg",
                    "SVG",
                    "Writes lines that stay sharp at any size, for the web and for editing.",
                    "Apache Batik, SVG 1.1",
                    new SvgFormat()),
            Choice.plain(
                    "pdf",
                    "PDF",
                    "Writes one page of lines as large as the figure, for LaTeX.",
                    "Apache PDFBox, PDF 1.6",
                    new PdfFormat()));

    /** What a figure shows as numbers, one mark a row: {@code panel,layer,series,x,y,u,v}. */
    public static final Choice<FigureWriter> NUMBERS = Choice.plain(
            "csv", "CSV", "Writes the numbers that the figure shows, one mark a row.", "RFC 4180", new CsvFormat());

    private Formats() {}

    /** The writer for the ending of a file's name, the table of numbers among them. */
    public static FigureWriter of(String ending) {
        return ending.equals(NUMBERS.id())
                ? NUMBERS.make()
                : CATALOGUE.get(ending).make();
    }
}
