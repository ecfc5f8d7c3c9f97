package io.github.callcard.directory;

/** A directory cannot take all the caller ids that it is given. What was built so far is of no use. */
public final class DirectoryFullException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What there is no more of. */
    public enum Limit {
        /** {@link DirectoryBuilder#MOST_ROWS}. */
        ROWS,
        /** What the program may use, with what it uses for other things taken off. */
        MEMORY
    }

    private final Limit limit;

    DirectoryFullException(Limit limit) {
        super("a directory is full: " + limit);
        this.limit = limit;
    }

    public Limit limit() {
        return limit;
    }
}
