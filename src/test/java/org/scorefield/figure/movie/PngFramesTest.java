package org.scorefield.figure.movie;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PngFramesTest {
    @Test
    void namesOfALongMovieSortAsItPlays() throws IOException {
        assertEquals(List.of("frame-0001.png", "frame-0002.png"), firstTwo(9_999));
        assertEquals(List.of("frame-00001.png", "frame-00002.png"), firstTwo(10_000));
    }

    private static List<String> firstTwo(int frames) throws IOException {
        List<String> names = new ArrayList<>();
        PngFrames movie = new PngFrames(new MovieShape(16, 16, 60, frames), (name, png) -> names.add(name));
        for (int f = 0; f < 2; f++) {
            movie.frame(new int[16 * 16]);
        }
        return names;
    }
}
