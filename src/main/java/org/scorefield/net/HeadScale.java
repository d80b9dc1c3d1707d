package org.scorefield.net;

import org.scorefield.field.Require;

/**
 * What a head needs to know of the data, in scene units; measured once when training begins.
 *
 * @param centerX mean of the data
 * @param centerY mean of the data
 * @param deviation σ_data: root of the mean variance per axis about the centre
 * @param finest s₀: the finest local deviation, that of the thinnest component; 0 for points or if unknown
 */
public record HeadScale(double centerX, double centerY, double deviation, double finest) {
    public HeadScale {
        Require.finite("data centre x", centerX);
        Require.finite("data centre y", centerY);
        Require.positive("data deviation", deviation);
        Require.within("finest deviation", 0, deviation, finest);
    }
}
