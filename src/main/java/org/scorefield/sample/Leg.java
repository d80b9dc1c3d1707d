package org.scorefield.sample;

/**
 * A stretch of a run: the same move, several times.
 *
 * @param level which of the given noise levels it belongs to, from 0
 * @param sigma the σ at which it reads the field, scene units
 * @param steps how often the move is made
 * @param stepSize α as the rule's formula writes it, 0 where it has none
 */
record Leg(int level, double sigma, int steps, double stepSize, Move move) {}
