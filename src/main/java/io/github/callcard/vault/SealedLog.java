package io.github.callcard.vault;

import io.github.callcard.os.BoundedFile;
import io.github.callcard.os.ReplacedFile;
import io.github.callcard.vault.SealFormatException.Flaw;
import io.github.callcard.vault.SealHeader.Kind;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of one user's data that grows block by block, each sealed for itself and on the disk before {@link #append}
 * returns. What a crash tore off at the end is cut off when it is opened. For one thread.
 */
public final class SealedLog implements AutoCloseable {

    /** The most bytes of a block before it is sealed. */
    public static final int LARGEST = 1 << 16;

    private static final Logger LOG = LoggerFactory.getLogger(SealedLog.class);

    /** Takes the blocks one after the other. */
    @FunctionalInterface
    public interface Blocks {
        void take(byte[] block) throws IOException;
    }

    /** Gives the blocks of a file that is written anew. */
    @FunctionalInterface
    public interface Content {
        void giveTo(Blocks blocks) throws IOException;
    }

    /**
     * The outcome of reading.
     *
     * @param blocks how many were whole, with those before them that were not
     * @param end behind the last whole one
     * @param lost whether more is broken than what a crash tears off the end
     */
    private record Scan(int blocks, long end, boolean lost) {}

    private final Kind kind;
    private final Path path;
    private final DataOwner owner;
    private final SecretKey key;
    private BlockCipher cipher;
    private int blocks;
    private long end;

    /** Null while the last writing has failed, and after the end. */
    private @Nullable RandomAccessFile file;

    private @Nullable Path damaged;

    private SealedLog(Kind kind, Path path, DataOwner owner, SecretKey key, SealHeader header) {
        this.kind = kind;
        this.path = path;
        this.owner = owner;
        this.key = key;
        this.cipher = new BlockCipher(key, header);
    }

    /**
     * Opens a log for writing, made where there is none, and reads what it has. Where blocks in its midst are broken, the
     * others are kept and the file as it was is set aside; see {@link #damaged}.
     *
     * @param each takes what it has, block by block
     * @throws SealFormatException when nothing of it can be used, or it is another's
     */
    public static SealedLog open(Kind kind, Path path, DataOwner owner, SecretKey key, Blocks each)
            throws IOException, SealFormatException {
        // Not "not there": a file that cannot be looked at just now is no reason to begin a new one.
        if (Files.notExists(path)) {
            SealHeader header = SealHeader.of(kind, owner);
            new ReplacedFile(path).replace(out -> out.write(header.toBytes()));
        }
        SealedLog log;
        Scan scan;
        try (InputStream in = opened(path)) {
            log = new SealedLog(kind, path, owner, key, header(kind, owner, in));
            scan = log.scan(in, Files.size(path), each);
        }
        // Windows replaces no file that is open.
        if (scan.lost()) {
            log.mend();
        } else {
            log.begin(scan.blocks(), scan.end());
        }
        return log;
    }

    /**
     * Reads what a log has that somebody else may be writing, and changes nothing.
     *
     * @throws SealFormatException when nothing of it can be used, or it is another's
     */
    public static void read(Kind kind, Path path, DataOwner owner, SecretKey key, Blocks each)
            throws IOException, SealFormatException {
        try (InputStream in = opened(path)) {
            SealedLog log = new SealedLog(kind, path, owner, key, header(kind, owner, in));
            log.scan(in, Files.size(path), each);
        }
    }

    private static InputStream opened(Path path) throws IOException, SealFormatException {
        try {
            return new BufferedInputStream(BoundedFile.open(path), LARGEST);
        } catch (BoundedFile.RefusedException e) {
            throw SealFormatException.foreign(e);
        }
    }

    private static SealHeader header(Kind kind, DataOwner owner, InputStream in)
            throws IOException, SealFormatException {
        SealHeader header = SealHeader.read(kind, in);
        if (!header.belongsTo(owner)) {
            throw new SealFormatException(Flaw.OF_ANOTHER);
        }
        return header;
    }

    /** @param in stands behind the header */
    private Scan scan(InputStream in, long size, Blocks each) throws IOException, SealFormatException {
        DataInputStream sealed = new DataInputStream(in);
        long position = SealHeader.SIZE;
        long end = position;
        int number = 0;
        int whole = 0;
        int read = 0;
        boolean lost = false;
        while (size - position >= Integer.BYTES) {
            int length = sealed.readInt();
            boolean torn = length < BlockCipher.MORE
                    || length > LARGEST + BlockCipher.MORE
                    || size - position - Integer.BYTES < length;
            if (torn) {
                // A crash leaves less than a block, or noughts; a length that no block has is damage.
                lost |= length != 0 && (length < BlockCipher.MORE || length > LARGEST + BlockCipher.MORE);
                break;
            }
            byte[] block = sealed.readNBytes(length);
            if (block.length < length) {
                break;
            }
            position += Integer.BYTES + length;
            try {
                byte[] opened = cipher.open(number, block);
                lost |= read < number;
                read++;
                whole = number + 1;
                end = position;
                each.take(opened);
            } catch (BrokenSealException broken) {
                LOG.warn("A block of {} is broken", path.getFileName());
            }
            number++;
        }
        if (read == 0 && number > 0) {
            throw SealFormatException.damaged(null);
        }
        return new Scan(
                whole, end, lost || number - whole > 1 || size - end > Integer.BYTES + LARGEST + BlockCipher.MORE);
    }

    /** Keeps the file as it is under another name, and goes on with what can be read of it. */
    private void mend() throws IOException, SealFormatException {
        Path aside = SealedFile.names(path, SealedFile.Aside.UNUSABLE)
                .filter(name -> !Files.exists(name))
                .findFirst()
                .orElseThrow(() -> new IOException("too much is set aside already"));
        new ReplacedFile(aside).replace(out -> Files.copy(path, out));
        damaged = aside;
        replace(this::readAll);
    }

    /** The copy of the file as it was when it was opened, where some of it could not be read; else null. */
    public @Nullable Path damaged() {
        return damaged;
    }

    private void begin(int nextBlocks, long nextEnd) throws IOException {
        blocks = nextBlocks;
        end = nextEnd;
        file = new RandomAccessFile(path.toFile(), "rw");
        cutOff(file);
    }

    /** Whatever stands behind the last whole block was never said to be there. */
    private void cutOff(RandomAccessFile open) throws IOException {
        if (open.length() > end) {
            open.setLength(end);
        }
        open.seek(end);
    }

    /**
     * Adds a block; it is on the disk when this returns.
     *
     * @throws IOException when it is not; the next one may be
     */
    public void append(byte[] block) throws IOException {
        RandomAccessFile open = writable();
        byte[] frame = frame(cipher, blocks, block);
        try {
            cutOff(open);
            open.write(frame);
            open.getFD().sync();
        } catch (IOException e) {
            shut();
            throw e;
        }
        blocks = Math.incrementExact(blocks);
        end += frame.length;
    }

    private RandomAccessFile writable() throws IOException {
        if (file == null) {
            if (!Files.exists(path)) {
                throw new IOException("it is gone");
            }
            file = new RandomAccessFile(path.toFile(), "rw");
        }
        return file;
    }

    private static byte[] frame(BlockCipher cipher, int number, byte[] block) {
        if (block.length > LARGEST) {
            throw new IllegalArgumentException("a block has at most " + LARGEST + " bytes");
        }
        byte[] sealed = cipher.seal(number, block);
        return ByteBuffer.allocate(Integer.BYTES + sealed.length)
                .putInt(sealed.length)
                .put(sealed)
                .array();
    }

    /** Reads all that it has. */
    public void readAll(Blocks each) throws IOException {
        try (InputStream in = opened(path)) {
            in.skipNBytes(SealHeader.SIZE);
            scan(in, Files.size(path), each);
        } catch (SealFormatException e) {
            throw new IOException("it cannot be read any more", e);
        }
    }

    /**
     * Puts other blocks in the place of all it has, in one step: what is not among them is gone for good.
     *
     * @param content may read what there is
     */
    public void replace(Content content) throws IOException {
        shut();
        SealHeader header = SealHeader.of(kind, owner);
        BlockCipher next = new BlockCipher(key, header);
        Written written = new Written(next);
        new ReplacedFile(path).replace(out -> {
            out.write(header.toBytes());
            written.out = new DataOutputStream(out);
            content.giveTo(written);
        });
        cipher = next;
        begin(written.number, SealHeader.SIZE + written.bytes);
    }

    private static final class Written implements Blocks {
        private final BlockCipher cipher;
        private OutputStream out = OutputStream.nullOutputStream();
        private int number;
        private long bytes;

        Written(BlockCipher cipher) {
            this.cipher = cipher;
        }

        @Override
        public void take(byte[] block) throws IOException {
            byte[] frame = frame(cipher, number++, block);
            out.write(frame);
            bytes += frame.length;
        }
    }

    /** The bytes that it has on the disk. */
    public long size() {
        return end;
    }

    private void shut() throws IOException {
        if (file != null) {
            RandomAccessFile open = file;
            file = null;
            open.close();
        }
    }

    @Override
    public void close() throws IOException {
        shut();
    }
}
