package org.scorefield.io;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.scorefield.Promise;
import org.scorefield.Scratch;
import org.scorefield.field.RandomStream;

/** Reads mutants of good files of one format: each is read, or refused in one harmless line with little memory. */
final class Attack {
    private static final long MOST_ALLOCATED = 64L << 20;

    private Attack() {}

    /** Reads a file of one format; whatever is wrong is an IOException in one sentence. */
    @FunctionalInterface
    interface Reader {
        void read(byte[] file) throws IOException;
    }

    /** Good files of a format, and what reads them. */
    record Format(List<byte[]> good, Reader reader) {
        Format {
            good = List.copyOf(good);
        }
    }

    /** Makes the mutants of a seed; what was measured, in a few words. */
    static String on(String name, Format format, long seed, int mutants, Promise.Tally tally) {
        RandomGenerator random = RandomStream.of(seed, "hostile " + name);
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long mostAllocated = 0;
        long[] nanos = new long[mutants];
        int refused = 0;
        for (int i = 0; i < mutants; i++) {
            byte[] good = format.good().get(random.nextInt(format.good().size()));
            byte[] bad = Mutants.of(good, random);
            String which = name + ", seed " + seed + ", mutant " + i + ": ";
            long before = memory.getCurrentThreadAllocatedBytes();
            long start = memory.getCurrentThreadCpuTime();
            try {
                format.reader().read(bad);
            } catch (BadFileException e) {
                refused++;
                String said = String.valueOf(e.getMessage());
                tally.expect(
                        said.length() <= BadFileException.LONGEST_MESSAGE
                                && said.equals(BadFileException.escape(said, BadFileException.LONGEST_MESSAGE)),
                        which + "said " + said);
            } catch (IOException | RuntimeException | Error e) {
                tally.expect(false, which + e);
            }
            nanos[i] = memory.getCurrentThreadCpuTime()
                    - start; // of this thread alone: a busy machine is not the file's fault
            long allocated = memory.getCurrentThreadAllocatedBytes() - before;
            mostAllocated = Math.max(mostAllocated, allocated);
            tally.expect(allocated <= MOST_ALLOCATED, which + (allocated >> 20) + " MB");
        }
        Arrays.sort(nanos);
        return name + ": " + mutants + " mutants, " + refused + " refused, p99.9 "
                + Scratch.millis(nanos[(int) (mutants * 0.999)]) + " ms, worst " + Scratch.millis(nanos[mutants - 1])
                + " ms, at most " + (mostAllocated >> 10) + " KB; ";
    }
}
