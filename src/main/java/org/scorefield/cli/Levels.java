package org.scorefield.cli;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.scorefield.choice.NumberText;
import org.scorefield.exact.Advice;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.scene.Scene;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Noise levels as options mean them: text of the wrong form is a wrong command line, levels that cannot be an {@link IllegalArgumentException}. */
final class Levels {
    private Levels() {}

    /** {@code MAX:MIN:COUNT} or a comma list from large to small. */
    static final class Falling implements ITypeConverter<NoiseLevels> {
        @Override
        public NoiseLevels convert(String text) {
            String[] parts = text.split("[:,]", -1);
            boolean geometric = text.indexOf(':') >= 0;
            try {
                for (int i = 0; i < parts.length; i++) {
                    if (geometric && i == 2) {
                        NumberText.whole(parts[i]);
                    } else {
                        NumberText.real(parts[i]);
                    }
                }
            } catch (NumberFormatException e) {
                throw wrong(text);
            }
            if (geometric && (parts.length != 3 || text.indexOf(',') >= 0)) {
                throw wrong(text);
            }
            NoiseLevels levels = NoiseLevels.parse(text);
            if (geometric && levels.count() == 1 && levels.largest() != NumberText.real(parts[1])) {
                throw new IllegalArgumentException("one noise level cannot run from " + levels.largest() + " to "
                        + parts[1].strip() + "; take a COUNT of 2 or more, or write the level alone");
            }
            return levels;
        }

        private static TypeConversionException wrong(String text) {
            return new TypeConversionException("write MAX:MIN:COUNT, such as 0.75:0.01:10, or a falling list, such as"
                    + " 0.75,0.5,0.01, but not \"" + text + "\"");
        }
    }

    /** As {@link Falling}, but a list may stand in any order: panels go from large to small. */
    static final class Panels implements ITypeConverter<NoiseLevels> {
        @Override
        public NoiseLevels convert(String text) {
            try {
                return new NoiseLevels(Stream.of(text.split(",", -1))
                        .map(part -> NumberText.real(part))
                        .sorted(Comparator.reverseOrder())
                        .distinct()
                        .toList());
            } catch (NumberFormatException e) {
                return new Falling().convert(text);
            }
        }
    }

    /** Noise levels, or {@code auto} for those that the scene advises. */
    static final class OrAuto implements ITypeConverter<OrAuto.Asked> {
        /** What was asked: levels, or none for the advised ones. */
        record Asked(Optional<NoiseLevels> levels) {
            NoiseLevels of(Scene scene) {
                return levels.orElseGet(() -> Advice.of(scene).levels());
            }
        }

        @Override
        public Asked convert(String text) {
            return new Asked(text.strip().equals("auto") ? Optional.empty() : Optional.of(new Falling().convert(text)));
        }
    }
}
