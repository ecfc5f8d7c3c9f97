package io.github.callcard.directory;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.h2.fulltext.FullText;

/** Names and numbers in a table of H2 in memory with its own full text, which finds whole words only. */
final class H2Names implements NameSearchBenchmark.Store {

    private final Connection connection;
    private final long bytes;
    private final int rows;

    /**
     * Makes it.
     *
     * @param limit after which the remaining rows are left out
     */
    H2Names(SampleRows.Row[] rows, Duration limit) throws SQLException {
        long end = System.nanoTime() + limit.toNanos();
        long before = used();
        connection = DriverManager.getConnection("jdbc:h2:mem:names" + rows.length);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table n (place integer primary key, name varchar, number varchar)");
        }
        FullText.init(connection);
        FullText.createIndex(connection, "PUBLIC", "N", "NAME,NUMBER");
        try (PreparedStatement insert = connection.prepareStatement("insert into n values (?, ?, ?)")) {
            int place = 0;
            for (; place < rows.length && System.nanoTime() < end; place++) {
                insert.setInt(1, place);
                insert.setString(2, rows[place].personName() + " " + rows[place].contactName());
                insert.setString(3, Long.toString(rows[place].e164()));
                insert.executeUpdate();
            }
            this.rows = place;
        }
        bytes = used() - before;
    }

    private static long used() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** How many rows it has. */
    int rows() {
        return rows;
    }

    @Override
    public int find(String typed) throws SQLException {
        int found = 0;
        try (ResultSet result = FullText.search(connection, typed, 50, 0)) {
            while (result.next()) {
                found++;
            }
        }
        return found;
    }

    @Override
    public long bytes() {
        return bytes;
    }
}
