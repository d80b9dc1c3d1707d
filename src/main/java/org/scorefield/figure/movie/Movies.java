package org.scorefield.figure.movie;

import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Choice;

/** The menu of movie formats; an id is also the ending of a file's name. */
public final class Movies {
    public static final Catalogue<MovieWriter> CATALOGUE = Catalogue.of(
            "movie format",
            Choice.plain(
                    "gif",
                    "GIF",
                    "Writes the colours a frame needs most, and only what changes; plays in every mail and page.",
                    "CompuServe 1990, GIF89a",
                    GifMovie::new),
            Choice.plain(
                    "apng",
                    "APNG",
                    "Writes every colour and only what changes; plays in every browser.",
                    "PNG specification, third edition, W3C 2025, section 4.9",
                    ApngMovie::new),
            Choice.plain(
                    "mp4",
                    "MP4",
                    "Writes H.264, small and smooth; plays in browsers and slide programs.",
                    "ITU-T H.264 (08/2021); ISO/IEC 14496-12",
                    Mp4Movie::new));

    private Movies() {}
}
