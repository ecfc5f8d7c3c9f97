package io.github.callcard.directory;

/** A directory cannot take all the caller ids that it is given. The part built so far is of no use. */
public final class DirectoryFullException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The things there are no more of. */
    public enum Limit {
        /** {@link DirectoryBuilder#MOST_ROWS}. */
        ROWS,
        /** The memory that the program may use, without the part that it uses for other things. */
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
