package org.scorefield.train;

import org.jspecify.annotations.Nullable;
import org.scorefield.field.RandomStream;
import org.scorefield.net.Network;
import org.scorefield.net.PackedTheta;

/**
 * Computes the lanes of a batch, with the help of as many threads as there are, each in a room of its own.
 *
 * <p>The rooms last as long as course and levels; a new course brings a new crew, so that a helper who comes late
 * writes where nobody looks any more.
 */
final class Crew implements Chunks.Piece {
    /** Multiply-adds a row and parameter: forward and twice backward. */
    private static final int PRODUCTS = 3;

    /** Those of a hundred GFLOP/s in the twenty nanoseconds of a look. */
    private static final int PRODUCTS_A_LOOK = 1000;

    private final Network network;
    private final PackedTheta packed;
    private final Course course;
    private final int levels;
    private final Chunks chunks;
    private final int lanes;
    private final int patience;
    private final @Nullable Room[] rooms = new Room[Chunks.WORKERS];
    private final RandomStream step = RandomStream.of(0, "step");
    private final float[] gradient;
    private Subject subject;
    private float[] theta = new float[0];

    Crew(Network network, PackedTheta packed, Course course, Subject subject, Chunks chunks) {
        this.network = network;
        this.packed = packed;
        this.course = course;
        this.subject = subject;
        this.levels = subject.levels();
        this.chunks = chunks;
        this.lanes = Lane.number(course.batch(), network.parameterCount());
        this.gradient = new float[lanes > 1 ? network.parameterCount() : 0];
        long work = (long) course.batch() * network.parameterCount();
        this.patience = Chunks.LOOKS + (int) Math.min(1 << 20, PRODUCTS * work / lanes / PRODUCTS_A_LOOK);
        rooms[Chunks.CALLER] = new Room();
    }

    /** What one worker needs: made by the thread that will use it. */
    private final class Room {
        private final Workplace workplace = new Workplace(network, packed, course);
        private final @Nullable Lane[] own = new Lane[lanes];

        Lane lane(int k) {
            Lane lane = own[k];
            if (lane == null) {
                lane = new Lane(course.batch(), network.parameterCount(), k, levels);
                own[k] = lane;
            }
            return lane;
        }
    }

    /** How many lanes there are. */
    int lanes() {
        return lanes;
    }

    /** Lane k as of the last step. */
    Lane lane(int k) {
        return room(lanes > 1 ? chunks.winner(k) : Chunks.CALLER).lane(k);
    }

    /** The mean loss of the batch of the last step. */
    double loss() {
        double sum = 0;
        for (int k = 0; k < lanes; k++) {
            sum += lane(k).loss();
        }
        return sum;
    }

    /** The gradient of that step, good until the next: the sum over the lanes in their order, whoever computed them. */
    float[] gradient() {
        float[] first = lane(0).gradient();
        if (lanes == 1) {
            return first;
        }
        System.arraycopy(first, 0, gradient, 0, gradient.length);
        for (int k = 1; k < lanes; k++) {
            add(lane(k).gradient(), gradient);
        }
        return gradient;
    }

    private static void add(float[] part, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += part[i];
        }
    }

    /** Computes all lanes of one step at the θ that is packed, side by side if there are several. */
    void learn(Subject newSubject, RandomStream batches, long number, float[] newTheta) {
        subject = newSubject;
        theta = newTheta;
        step.restart(batches, number);
        if (lanes > 1) {
            chunks.run(lanes, patience, this);
        } else {
            work(Chunks.CALLER, 0);
        }
    }

    @Override
    public void work(int worker, int k) {
        Room room = room(worker);
        room.lane(k).learn(room.workplace, subject, step, theta);
    }

    private Room room(int worker) {
        Room room = rooms[worker];
        if (room == null) {
            room = new Room();
            rooms[worker] = room;
        }
        return room;
    }
}
