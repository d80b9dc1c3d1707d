package org.scorefield.study.bench;

import java.util.function.LongSupplier;

/**
 * What a measurement reads; handed in, because this room has no clock of its own.
 *
 * @param wallNanos nanoseconds since some moment
 * @param cpuNanos nanoseconds that processors have spent on this process, all threads together
 * @param check called between two windows; throws to stop the measurement
 */
public record Clock(LongSupplier wallNanos, LongSupplier cpuNanos, Runnable check) {}
