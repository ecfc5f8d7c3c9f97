package io.github.callcard.os.attention;

/** The system's own knowledge of whether the user can be disturbed. May wait for the system: used by one thread. */
public interface AttentionSource extends AutoCloseable {

    Attention now();

    @Override
    void close();
}
