package org.scorefield.net;

/**
 * The network is an energy, and the score its slope: {@code s = −∇ₓ E_θ(x, σ)}, so its curl is zero by construction.
 *
 * <p>{@code E_θ = −½ skip ‖x − centre‖² + (output/input) net(input (x − centre), c)} with the residual head's three
 * numbers, so that {@code s = skip (x − centre) − output ∇net}. The network has one output, up to a constant the
 * negative logarithm of the density it believes in.
 *
 * @see "Salimans and Ho 2021, Should EBMs model the energy or the score?"
 */
final class EnergyHead implements Head {
    private final Head residual = new ResidualHead();

    @Override
    public boolean energy() {
        return true;
    }

    @Override
    public double input(double sigma, HeadScale scale) {
        return residual.input(sigma, scale);
    }

    @Override
    public double skip(double sigma, HeadScale scale) {
        return residual.skip(sigma, scale);
    }

    @Override
    public double output(double sigma, HeadScale scale) {
        return residual.output(sigma, scale);
    }

    /** The learned part of the energy, for a pass whose derivatives along the axes are then the learned slope. */
    record Potential(Head head) implements Head {
        @Override
        public int outputs() {
            return head.outputs();
        }

        @Override
        public double input(double sigma, HeadScale scale) {
            return head.input(sigma, scale);
        }

        @Override
        public double skip(double sigma, HeadScale scale) {
            return 0;
        }

        @Override
        public double output(double sigma, HeadScale scale) {
            return -head.output(sigma, scale) / head.input(sigma, scale);
        }
    }
}
