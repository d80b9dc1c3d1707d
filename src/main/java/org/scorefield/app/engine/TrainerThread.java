package org.scorefield.app.engine;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scorefield.recipe.History;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.Weights;
import org.scorefield.study.TrainingReport;
import org.scorefield.study.TrainingSession;

/**
 * The one thread that touches the trainer. Others speak to it by replacing its order; between two steps it looks.
 *
 * <p>It freezes θ only when its out-tray is empty: nobody looking, no copying, and a slow frame never slows training.
 */
public final class TrainerThread {
    /**
     * What the trainer should do.
     *
     * @param recipe what to train; a recipe that differs only in scene, levels or rate is taken over warm
     * @param session starts anew when this number changes
     * @param weights where a new session starts, if not at random
     * @param history how those weights came about, if it was kept
     * @param running whether to step at all
     * @param stepsToTake when not running, how many single steps have been asked for in this session so far
     */
    public record Order(
            Recipe recipe,
            long session,
            Optional<Weights> weights,
            Optional<History> history,
            boolean running,
            long stepsToTake) {}

    /**
     * How it goes.
     *
     * @param training the newest step
     * @param kept weights of earlier steps of the same session; the same value until more are kept
     * @param edited whether the recipe was changed while it learned
     */
    public record Report(TrainingReport training, Optional<History> kept, boolean edited) {}

    private static final long ASIDE_NANOS = 100_000;

    private final Latest<Order> in = new Latest<>();

    private final Latest<Report> out = new Latest<>();
    private final Consumer<Throwable> failed;
    private final BooleanSupplier stepsAside;
    private final Thread thread;
    private volatile boolean closed;

    /**
     * Starts the thread; it waits for its first order.
     *
     * @param stepsAside asked between steps: true while others need the processor more, so that the next step begins a
     *     little later
     */
    public TrainerThread(Consumer<Throwable> failed, BooleanSupplier stepsAside) {
        this.failed = failed;
        this.stepsAside = stepsAside;
        this.thread = new Thread(this::run, "scorefield-trainer");
        thread.setDaemon(true);
        thread.start();
    }

    public void order(Order order) {
        in.publish(order);
        LockSupport.unpark(thread);
    }

    /** The newest report nobody has taken yet, or null. */
    public @Nullable Report take() {
        return out.take();
    }

    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    private void run() {
        while (!closed) {
            try {
                work();
            } catch (RuntimeException | Error e) {
                failed.accept(e);
            }
        }
    }

    /** Serves orders until the window closes; the session is a local, so nobody else can reach it. */
    private void work() {
        @Nullable TrainingSession session = null;
        @Nullable Order order = null;
        long singleSteps = 0;
        boolean halted = false; // after a divergence, until an order changes something
        while (!closed) {
            Order next = in.take();
            if (next != null) {
                if (session == null || order == null || next.session() != order.session()) {
                    session = begin(next.recipe(), next.weights(), next.history());
                    singleSteps = 0;
                    halted = false;
                } else if (!next.recipe().equals(order.recipe())) {
                    if (!session.follow(next.recipe())) {
                        session = begin(next.recipe(), Optional.empty(), Optional.empty());
                    }
                    halted = false;
                }
                order = next;
                out.publish(report(session));
            }
            boolean stepWanted = order != null && !halted && (order.running() || singleSteps < order.stepsToTake());
            if (session == null || order == null || !stepWanted) {
                if (in.isEmpty()) {
                    LockSupport.park(this);
                }
                continue;
            }
            if (!order.running()) {
                singleSteps++;
            }
            if (stepsAside.getAsBoolean()) {
                LockSupport.parkNanos(this, ASIDE_NANOS); // once a step, so that training goes on whatever is painted
            }
            halted = !session.step();
            if (halted || out.isEmpty()) {
                out.publish(report(session));
            }
        }
    }

    private static TrainingSession begin(Recipe recipe, Optional<Weights> weights, Optional<History> history) {
        TrainingSession begun = TrainingSession.start(recipe, weights, Runnable::run);
        begun.keepHistory(history);
        return begun;
    }

    private static Report report(TrainingSession session) {
        return new Report(session.report(), session.kept(), session.edited());
    }
}
