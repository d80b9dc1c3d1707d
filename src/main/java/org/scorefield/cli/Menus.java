package org.scorefield.cli;

import java.util.Iterator;
import org.scorefield.choice.Catalogue;
import org.scorefield.io.TechniqueKey;
import org.scorefield.net.Activations;
import org.scorefield.net.Heads;
import org.scorefield.objective.Objectives;
import org.scorefield.objective.Weightings;
import org.scorefield.sample.Conditionings;
import org.scorefield.sample.Samplers;
import picocli.CommandLine.ITypeConverter;

/** Ids of the catalogues as options mean them: one that stands on no menu is a wrong command line, and is told the menu. */
final class Menus {
    private Menus() {}

    /** An id on a menu. */
    abstract static class Id implements ITypeConverter<String>, Iterable<String> {
        private final Catalogue<?> menu;

        Id(Catalogue<?> menu) {
            this.menu = menu;
        }

        @Override
        public String convert(String text) {
            return Words.orWrong(() -> menu.get(text).id());
        }

        @Override
        public Iterator<String> iterator() {
            return menu.ids().iterator();
        }
    }

    /** A sampler. */
    static final class SamplerId extends Id {
        SamplerId() {
            super(Samplers.CATALOGUE);
        }
    }

    /** A way to condition on a measurement. */
    static final class ConditioningId extends Id {
        ConditioningId() {
            super(Conditionings.CATALOGUE);
        }
    }

    /** A training objective. */
    static final class ObjectiveId extends Id {
        ObjectiveId() {
            super(Objectives.CATALOGUE);
        }
    }

    /** A weighting λ(σ). */
    static final class WeightingId extends Id {
        WeightingId() {
            super(Weightings.CATALOGUE);
        }
    }

    /** An activation. */
    static final class ActivationId extends Id {
        ActivationId() {
            super(Activations.CATALOGUE);
        }
    }

    /** A head. */
    static final class HeadId extends Id {
        HeadId() {
            super(Heads.CATALOGUE);
        }
    }

    /** What denoising compares with. */
    static final class TargetsId extends Id {
        TargetsId() {
            super(TechniqueKey.TARGETS.menu());
        }
    }

    /** A sampling of noise levels. */
    static final class SigmaSamplingId extends Id {
        SigmaSamplingId() {
            super(TechniqueKey.SIGMA_SAMPLING.menu());
        }
    }

    /** How rows go together. */
    static final class NoisePairsId extends Id {
        NoisePairsId() {
            super(TechniqueKey.NOISE_PAIRS.menu());
        }
    }

    /** A schedule of the learning rate. */
    static final class RateScheduleId extends Id {
        RateScheduleId() {
            super(TechniqueKey.RATE_SCHEDULE.menu());
        }
    }

    /** An averaging of weights. */
    static final class AveragingId extends Id {
        AveragingId() {
            super(TechniqueKey.AVERAGING.menu());
        }
    }

    /** Directions of the sliced objectives. */
    static final class DirectionsId extends Id {
        DirectionsId() {
            super(TechniqueKey.DIRECTIONS.menu());
        }
    }
}
