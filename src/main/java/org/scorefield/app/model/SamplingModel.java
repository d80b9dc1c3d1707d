package org.scorefield.app.model;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.engine.SamplerDesk.Ask;
import org.scorefield.app.engine.SamplerDesk.Drop;
import org.scorefield.field.Points;
import org.scorefield.sample.Run;
import org.scorefield.study.Way;

/** The sampling clock: play, pause, step, restart, speed; and where the particles stand. */
public final class SamplingModel {
    /** Steps a frame at speed 1×, so that a run of a thousand steps takes about six seconds. */
    public static final double STEPS_A_FRAME = 3;

    private static final double SLOWEST = 0.125;
    private static final double FASTEST = 16;

    private final BooleanProperty playing = new SimpleBooleanProperty(true);
    private final BooleanProperty onExactField = new SimpleBooleanProperty(false);
    private final BooleanProperty looping = new SimpleBooleanProperty(false);
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.REVERSE);
    private final DoubleProperty speed = new SimpleDoubleProperty(1);
    private final ReadOnlyLongWrapper run = new ReadOnlyLongWrapper(1);
    private final ReadOnlyObjectWrapper<Run.@Nullable Progress> progress = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper singleSteps = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Drop> drop = new ReadOnlyObjectWrapper<>(Drop.NONE);
    private final IntegerProperty followed = new SimpleIntegerProperty();
    /** Where the particles are asked to stand, until that is taken over. */
    private @Nullable Ask sought;

    private boolean playOn;
    private double owed;
    private int replayed;

    public SamplingModel() {
        playing.subscribe((before, now) -> {
            if (now && done()) {
                restart();
            }
        });
        way.subscribe((before, now) -> restart());
    }

    /** Whether the particles move; told to at the end of a run, they start again. */
    public BooleanProperty playingProperty() {
        return playing;
    }

    /** The particle whose numbers are shown, from 0; the first where there are not so many. */
    public IntegerProperty followedProperty() {
        return followed;
    }

    /** Which of {@code n} particles is followed. */
    public int followedOf(int n) {
        return followed.get() < n ? followed.get() : 0;
    }

    /** True if the particles ride the closed-form score instead of the learned one. */
    public BooleanProperty onExactFieldProperty() {
        return onExactField;
    }

    /** From noise to data, from data to noise, or there and back; another way is another run. */
    public ObjectProperty<Way> wayProperty() {
        return way;
    }

    /** True if a run that has ended begins again. */
    public BooleanProperty loopingProperty() {
        return looping;
    }

    /** 1/8 to 16; changes steps a frame, never the size of a step. */
    public DoubleProperty speedProperty() {
        return speed;
    }

    /** Twice as fast, at most 16. */
    public void faster() {
        speed.set(Math.min(FASTEST, speed.get() * 2));
    }

    /** Half as fast, at least 1/8. */
    public void slower() {
        speed.set(Math.max(SLOWEST, speed.get() / 2));
    }

    /** The number of the run; another number is another start with the same noise. */
    public ReadOnlyLongProperty runProperty() {
        return run.getReadOnlyProperty();
    }

    /** Where the particles stand; null before a run's first frame. */
    public ReadOnlyObjectProperty<Run.@Nullable Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public boolean done() {
        Run.Progress p = progress.get();
        return p != null && p.step() >= p.totalSteps();
    }

    /** Begins again from the same noise. */
    public void restart() {
        replayed = 0;
        beginAgain();
    }

    /** Begins again from the same noise, and goes at once as far as the particles have come: the same run elsewhere. */
    public void replay() {
        Run.Progress p = progress.get();
        replayed = p == null ? replayed : p.step();
        beginAgain();
    }

    /** How many steps a run makes at once when it begins; 0 once it is seen. */
    public int replayedSteps() {
        return replayed;
    }

    private void beginAgain() {
        sought = null;
        progress.set(null); // where the old run stood says nothing about the new one
        owed = 0;
        run.set(run.get() + 1);
    }

    /** Pauses and goes one step back; asked again before that is seen, one more. */
    public void stepBack() {
        Run.Progress p = progress.get();
        int from = sought instanceof Ask.ToStep to ? to.step() : p == null ? 0 : p.step();
        playing.set(false);
        sought = new Ask.ToStep(Math.max(0, from - 1));
    }

    /** Pauses and goes to the end of this noise level, or of the next. */
    public void nextLevel() {
        playing.set(false);
        sought = new Ask.ToNextLevel();
    }

    /** Goes to a place of the time bar and waits there until {@link #scrubbed}. */
    public void scrub(double place) {
        playOn |= playing.get();
        playing.set(false);
        sought = new Ask.ToPlace(place);
    }

    /** The hand is off the time bar: what played plays on. */
    public void scrubbed() {
        if (playOn && !done()) {
            playing.set(true);
        }
        playOn = false;
    }

    /** Takes over what is sought: from now on nothing is. */
    public @Nullable Ask takeSought() {
        Ask taken = sought;
        sought = null;
        return taken;
    }

    /** Particles put down by hand, and the noise level they begin at. */
    public ReadOnlyObjectProperty<Drop> dropProperty() {
        return drop.getReadOnlyProperty();
    }

    /** Puts particles down: another run, from these places. */
    public void drop(Points places, int level) {
        drop.set(new Drop(places, level));
        restart();
    }

    /** Lets the particles start at noise again. */
    public void scatter() {
        drop.set(Drop.NONE);
        restart();
    }

    /** How many single steps have been asked for. */
    public ReadOnlyLongProperty singleStepsProperty() {
        return singleSteps.getReadOnlyProperty();
    }

    /** Pauses and asks for one step. */
    public void stepOnce() {
        playing.set(false);
        singleSteps.set(singleSteps.get() + 1);
    }

    /** Plays or pauses. */
    public void togglePlay() {
        playing.set(!playing.get());
    }

    /** How many steps this frame should make: fractions are carried over to the next. */
    public int stepsThisFrame() {
        owed += STEPS_A_FRAME * speed.get();
        int whole = (int) owed;
        owed -= whole;
        return whole;
    }

    /** Takes note of where the particles stand. */
    public void show(Run.Progress shown) {
        replayed = 0; // done
        progress.set(shown);
    }
}
