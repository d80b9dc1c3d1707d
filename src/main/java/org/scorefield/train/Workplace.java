package org.scorefield.train;

import org.scorefield.net.Network;
import org.scorefield.net.PackedTheta;
import org.scorefield.objective.Objective;

/**
 * The room one thread works in: it goes from lane to lane and keeps its scratch space in the caches of its processor.
 *
 * <p>A room for each lane instead, eight of them, did not fit there: at width 128 two threads were no faster than one.
 */
final class Workplace {
    private final Part whole;
    private final Part rest;

    Workplace(Network network, PackedTheta packed, Course course) {
        this.whole = part(network, packed, course, Math.min(Part.ROWS, course.batch()));
        int left = course.batch() % Part.ROWS;
        this.rest = left > 0 ? part(network, packed, course, left) : whole;
    }

    private static Part part(Network network, PackedTheta packed, Course course, int rows) {
        Objective objective = course.objective();
        return new Part(network.newPass(packed, rows, objective.tangents()), objective, course.batch());
    }

    /** The room for the next rows of a batch of which so many are left. */
    Part part(int left) {
        return left < Part.ROWS ? rest : whole;
    }
}
