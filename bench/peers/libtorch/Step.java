import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Times the steps that step.py wrote, in libtorch 2.5.1 with MKL, one line of JSON each.
 *
 * <p>Step FOLDER THREADS SECONDS CASE…, a case as 64,2,256.
 */
public final class Step {
    public static void main(String[] args) throws Exception {
        double seconds = Double.parseDouble(args[2]);
        try (NDManager manager = NDManager.newBaseManager()) {
            for (String name : Arrays.copyOfRange(args, 3, args.length)) {
                int[] shape = Arrays.stream(name.split(",")).mapToInt(Integer::parseInt).toArray();
                try (Model model = Model.newInstance("step")) {
                    model.load(Path.of(args[0]), "step_" + name.replace(',', '_') + ".pt");
                    time((PtSymbolBlock) model.getBlock(), manager, shape, args[1], seconds);
                }
            }
        }
    }

    private static void time(PtSymbolBlock step, NDManager manager, int[] shape, String threads, double seconds) {
        run(step, manager, 30);
        long begun = System.nanoTime();
        run(step, manager, 20);
        int window = Math.max(1, (int) (0.04 / ((System.nanoTime() - begun) / 20e9)));
        double[] rates = new double[Math.max(5, (int) (seconds / 0.04))];
        long cpu = cpuNanos();
        for (int k = 0; k < rates.length; k++) {
            begun = System.nanoTime();
            run(step, manager, window);
            rates[k] = window * 1e9 / (System.nanoTime() - begun);
        }
        double perCpuSecond = rates.length * window * 1e9 / (cpuNanos() - cpu);
        Arrays.sort(rates);
        System.out.printf(
                Locale.ROOT,
                "{\"peer\":\"libtorch\",\"version\":\"%s\",\"what\":\"train\",\"H\":%d,\"layers\":%d,\"act\":\"tanh\","
                        + "\"dtype\":\"float32\",\"threads\":%s,\"batch\":%d,\"adam\":\"by hand\",\"steps\":%d,"
                        + "\"steps_per_s_median\":%.1f,\"steps_per_s_best\":%.1f,\"steps_per_cpu_s\":%.1f,"
                        + "\"samples_per_s_median\":%.0f}%n",
                Engine.getInstance().getVersion(),
                shape[0],
                shape[1],
                threads,
                shape[2],
                rates.length * window,
                rates[rates.length / 2],
                rates[rates.length - 1],
                perCpuSecond,
                rates[rates.length / 2] * shape[2]);
    }

    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    /** Runs so many steps and waits for the loss. */
    private static float run(PtSymbolBlock step, NDManager manager, long steps) {
        try (NDManager own = manager.newSubManager()) {
            return step.forward(IValue.from(steps)).toTensor((PtNDManager) own).toFloatArray()[0];
        }
    }
}
