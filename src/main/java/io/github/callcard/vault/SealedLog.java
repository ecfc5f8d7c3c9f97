package io.github.callcard.vault;

import io.github.callcard.os.BoundedFile;
import io.github.callcard.os.ReplacedFile;
import io.github.callcard.vault.SealFormatException.Flaw;
import io.github.callcard.vault.SealHeader.Kind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * A file of one user's data that grows block by block, each sealed for itself and on the disk before {@link #append}
 * returns. What a crash tore off at the end is cut off when it is opened. For one thread.
 */
public final class SealedLog implements AutoCloseable {

    /** Gives the blocks of a file that is written anew. */
    @FunctionalInterface
    public interface Content {
        void giveTo(Blocks blocks) throws IOException;
    }

    private final Kind kind;
    private final Path path;
    private final DataOwner owner;
    private final SecretKey key;
    private BlockCipher cipher;
    private int blocks;

    /** Behind the last block, in bytes; 0 while that is not known. */
    private long end;

    /** Null before the beginning and after the end. */
    private @Nullable AppendedFile file;

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
        BlockScan scan;
        try (InputStream in = opened(path)) {
            log = new SealedLog(kind, path, owner, key, header(kind, owner, in));
            scan = BlockScan.of(in, Files.size(path), log.cipher, each);
        }
        // Windows replaces no file that is open.
        if (scan.lost()) {
            log.setAside();
            log.replace(log::readAll);
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
            BlockCipher cipher = new BlockCipher(key, header(kind, owner, in));
            BlockScan.of(in, Files.size(path), cipher, each);
        }
    }

    private static InputStream opened(Path path) throws IOException, SealFormatException {
        try {
            return new BufferedInputStream(BoundedFile.open(path), Blocks.LARGEST);
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

    /** Keeps a copy of the file as it is under another name; see {@link #damaged}. */
    public void setAside() throws IOException {
        Path aside = SealedFile.names(path, SealedFile.Aside.UNUSABLE)
                .filter(name -> !Files.exists(name))
                .findFirst()
                .orElseThrow(() -> new IOException("too much is set aside already"));
        new ReplacedFile(aside).replace(out -> Files.copy(path, out));
        damaged = aside;
    }

    /** The last copy of the file as it was when some of it could not be read; else null. */
    public @Nullable Path damaged() {
        return damaged;
    }

    private void begin(int nextBlocks, long nextEnd) throws IOException {
        blocks = nextBlocks;
        end = nextEnd;
        file = new AppendedFile(path, nextEnd);
    }

    /**
     * Adds a block; it is on the disk when this returns.
     *
     * @throws IOException when it is not; the next one may be
     */
    public void append(byte[] block) throws IOException {
        if (file == null) {
            throw new IOException("it is closed");
        }
        file.append(BlockWriter.frame(cipher, blocks, block));
        end = file.end();
        blocks = Math.incrementExact(blocks);
    }

    /**
     * Reads all that it has.
     *
     * @return false when some of it cannot be read any more; {@link #setAside} keeps it before it is replaced
     */
    public boolean readAll(Blocks each) throws IOException {
        try (InputStream in = opened(path)) {
            in.skipNBytes(SealHeader.SIZE);
            BlockScan scan = BlockScan.of(in, Files.size(path), cipher, each);
            return !scan.lost() && (end == 0 || scan.end() == end);
        } catch (SealFormatException e) {
            throw new IOException("it cannot be read any more", e);
        }
    }

    /**
     * Reads what was added last: opening a block is what takes time. What cannot be read any more is left out.
     *
     * @param bytes at least so many, where it has so many
     */
    public void readLast(long bytes, Blocks each) throws IOException {
        readSome((number, behind) -> behind < bytes, each);
    }

    /**
     * Reads the blocks of these numbers, which count from 0 and begin anew when it is replaced.
     *
     * @return false when one of them cannot be read any more
     */
    public boolean read(BitSet numbers, Blocks each) throws IOException {
        return readSome((number, behind) -> numbers.get(number), each);
    }

    private boolean readSome(BlockScan.Choice wanted, Blocks each) throws IOException {
        try (InputStream in = opened(path)) {
            in.skipNBytes(SealHeader.SIZE);
            return BlockScan.some(in, end, wanted, cipher, each);
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
        // Windows replaces no file that is open.
        close();
        SealHeader header = SealHeader.of(kind, owner);
        BlockCipher next = new BlockCipher(key, header);
        List<BlockWriter> written = new ArrayList<>();
        try {
            new ReplacedFile(path).replace(out -> {
                out.write(header.toBytes());
                BlockWriter writer = new BlockWriter(next, out);
                written.add(writer);
                content.giveTo(writer);
            });
        } catch (IOException e) {
            reopen(e);
            throw e;
        }
        cipher = next;
        begin(written.getLast().blocks(), SealHeader.SIZE + written.getLast().bytes());
    }

    /** The file is still the one it was. */
    private void reopen(IOException why) {
        try {
            if (end > 0) {
                begin(blocks, end);
            }
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    /** The bytes that it has on the disk. */
    public long size() {
        return end;
    }

    /** False when it takes no blocks until it is opened anew: somebody deleted it, or it could not be opened again. */
    public boolean isUsable() {
        return file != null && Files.isRegularFile(path);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
