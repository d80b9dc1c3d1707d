package org.scorefield.io;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Weights;

/**
 * A trained network as NumPy reads it with {@code np.load}: {@code W0, b0, W1, b1, …} in float32, and what the head measured.
 *
 * <p>The archive is a zip whose files are stored as they are, all of one fixed date: the same network, the same bytes.
 *
 * @see "NumPy Enhancement Proposal 1, the npy format; PKWARE APPNOTE 6.3, sections 4.3.7 to 4.3.16"
 */
final class Npz {
    /** The first of January 1980, where zip's calendar begins. */
    private static final int DATE = 0x21;

    private static final int VERSION = 20;
    private static final int ALIGNMENT = 64;

    private Npz() {}

    static byte[] write(Project project) {
        Weights weights = NetworkLayers.weights(project);
        Map<String, byte[]> files = new LinkedHashMap<>();
        int number = 0;
        for (NetworkLayers layer : NetworkLayers.of(project)) {
            files.put("W" + number + ".npy", floats("(" + layer.fanIn() + ", " + layer.fanOut() + ")", layer.weight()));
            files.put("b" + number + ".npy", floats("(" + layer.fanOut() + ",)", layer.bias()));
            number++;
        }
        files.put(
                "center.npy",
                doubles("(2,)", weights.head().centerX(), weights.head().centerY()));
        files.put("deviation.npy", doubles("()", weights.head().deviation()));
        files.put("finest.npy", doubles("()", weights.head().finest()));
        files.put(
                "sigma_range.npy",
                doubles("(2,)", weights.range().largest(), weights.range().smallest()));
        return zip(files);
    }

    private static byte[] floats(String shape, List<Float> values) {
        ByteBuffer body = little(Float.BYTES * values.size());
        values.forEach(body::putFloat);
        return npy("<f4", shape, body);
    }

    private static byte[] doubles(String shape, double... values) {
        ByteBuffer body = little(Double.BYTES * values.length);
        for (double value : values) {
            body.putDouble(value);
        }
        return npy("<f8", shape, body);
    }

    private static byte[] npy(String type, String shape, ByteBuffer body) {
        String about = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }";
        int bare = 10 + about.length() + 1;
        String header = about + " ".repeat((ALIGNMENT - bare % ALIGNMENT) % ALIGNMENT) + "\n";
        return little(10 + header.length() + body.capacity())
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .putShort((short) header.length())
                .put(header.getBytes(StandardCharsets.US_ASCII))
                .put(body.array())
                .array();
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            byte[] name = file.getKey().getBytes(StandardCharsets.US_ASCII);
            CRC32 crc = new CRC32();
            crc.update(file.getValue());
            byte[] common = little(26)
                    .putShort((short) VERSION)
                    .putShort((short) 0)
                    .putShort((short) 0) // stored
                    .putShort((short) 0)
                    .putShort((short) DATE)
                    .putInt((int) crc.getValue())
                    .putInt(file.getValue().length)
                    .putInt(file.getValue().length)
                    .putShort((short) name.length)
                    .putShort((short) 0)
                    .array();
            directory.writeBytes(
                    little(6).putInt(0x02014B50).putShort((short) VERSION).array());
            directory.writeBytes(common);
            directory.writeBytes(little(14).putInt(10, out.size()).array());
            directory.writeBytes(name);
            out.writeBytes(little(4).putInt(0x04034B50).array());
            out.writeBytes(common);
            out.writeBytes(name);
            out.writeBytes(file.getValue());
        }
        int begin = out.size();
        out.writeBytes(directory.toByteArray());
        out.writeBytes(little(22)
                .putInt(0x06054B50)
                .putInt(0)
                .putShort((short) files.size())
                .putShort((short) files.size())
                .putInt(directory.size())
                .putInt(begin)
                .putShort((short) 0)
                .array());
        return out.toByteArray();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
