package org.scorefield.study;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scorefield.exact.Truth;
import org.scorefield.field.DensityField;
import org.scorefield.field.Points;
import org.scorefield.field.ScoreField;
import org.scorefield.figure.ArrowLength;
import org.scorefield.figure.ColorMap;
import org.scorefield.figure.DensityLayer;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.figure.Viewport;
import org.scorefield.figure.Words;
import org.scorefield.study.FieldMaps.Side;

/**
 * What a picture shows.
 *
 * @param learned empty if nothing has been learned yet
 * @param particles where the particles are; may be none
 * @param trail where they were, oldest first; may be empty
 * @param reading what the arrows show
 * @param mapped the field that a map shows; the exact one where nothing has been learned
 * @param more what is shown on request
 */
public record Scenery(
        Truth truth,
        Optional<ScoreField> learned,
        double sigma,
        Set<Kind> kinds,
        ArrowLength arrows,
        Points particles,
        List<Points> trail,
        long seed,
        Reading reading,
        Side mapped,
        More more) {
    public Scenery {
        kinds = Set.copyOf(kinds);
        trail = List.copyOf(trail);
    }

    /** Arrows read as scores, maps of the learned field. */
    public Scenery(
            Truth truth,
            Optional<ScoreField> learned,
            double sigma,
            Set<Kind> kinds,
            ArrowLength arrows,
            Points particles,
            List<Points> trail,
            long seed) {
        this(truth, learned, sigma, kinds, arrows, particles, trail, seed, Reading.SCORE, Side.LEARNED, More.NOTHING);
    }

    /** The same things with the arrows read another way and maps of that field. */
    public Scenery reading(Reading newReading, Side newMapped) {
        return new Scenery(truth, learned, sigma, kinds, arrows, particles, trail, seed, newReading, newMapped, more);
    }

    /** True if a map is shown that changes while the network learns. */
    public boolean mapLearns() {
        return Portrait.showsMap(kinds) && (mapped == Side.LEARNED || kinds.contains(Kind.ERROR_MAP));
    }

    /** The same things with other layers, and of the exact field alone if there is to be no learned one. */
    public Scenery showing(Set<Kind> newKinds, Optional<ScoreField> newLearned) {
        return new Scenery(truth, newLearned, sigma, newKinds, arrows, particles, trail, seed, reading, mapped, more);
    }

    /** The same things at another noise level. */
    public Scenery withSigma(double newSigma) {
        return new Scenery(truth, learned, newSigma, kinds, arrows, particles, trail, seed, reading, mapped, more);
    }

    /** The same things as another field sees them, beside another closed form. */
    public Scenery riding(Truth newTruth, ScoreField newField) {
        return new Scenery(
                newTruth, Optional.of(newField), sigma, kinds, arrows, particles, trail, seed, reading, mapped, more);
    }

    /** The same things with particles elsewhere. */
    public Scenery withParticles(Points newParticles, List<Points> newTrail) {
        return new Scenery(truth, learned, sigma, kinds, arrows, newParticles, newTrail, seed, reading, mapped, more);
    }

    /** The same things with a lens over them, or with none. */
    public Scenery through(Optional<Lens> newLens) {
        return new Scenery(
                truth, learned, sigma, kinds, arrows, particles, trail, seed, reading, mapped, more.through(newLens));
    }

    /** The same things over another density than the scene's own. */
    public Scenery over(DensityField newTarget) {
        return new Scenery(
                truth, learned, sigma, kinds, arrows, particles, trail, seed, reading, mapped, more.over(newTarget));
    }

    /** The same things as one side of a comparison. */
    public Scenery asOneSide(Side side) {
        return new Scenery(
                truth, learned, sigma, kinds, arrows, particles, trail, seed, reading, side, more.asOneSide());
    }

    /** The same things with keys and read-outs in a language. */
    public Scenery saying(Words words) {
        return new Scenery(
                truth, learned, sigma, kinds, arrows, particles, trail, seed, reading, mapped, more.saying(words));
    }

    /** The same things with lengths in other colours where they colour the plane. */
    public Scenery in(ColorMap colors) {
        return new Scenery(
                truth, learned, sigma, kinds, arrows, particles, trail, seed, reading, mapped, more.in(colors));
    }

    /** What lengths are shown in where they colour the plane. */
    public ColorMap colors() {
        return more.colors();
    }

    /** The language of keys and read-outs. */
    public Words words() {
        return more.words();
    }

    /** Where learned is held against exact. */
    public Optional<Lens> lens() {
        return more.lens();
    }

    /** Shown in place of the scene's own density, such as a posterior. */
    public Optional<DensityField> target() {
        return more.target();
    }

    /** True if arrows are scaled for learned and exact together, whichever is shown. */
    public boolean compared() {
        return more.compared();
    }

    /** The density at σ that is shown. */
    DensityLayer density(Viewport viewport) {
        return target().map(field -> Portrait.density(field, truth.size(), sigma, viewport))
                .orElseGet(() -> Portrait.density(truth, sigma, viewport));
    }
}
