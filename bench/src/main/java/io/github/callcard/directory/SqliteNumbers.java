package io.github.callcard.directory;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The numbers as the key of a table of SQLite in memory, asked by one prepared statement. */
final class SqliteNumbers {

    private final Connection connection;
    private final PreparedStatement query;

    SqliteNumbers(long[] numbers) {
        try {
            connection = DriverManager.getConnection("jdbc:sqlite::memory:");
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table n (number integer primary key, place integer)");
            }
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("insert into n values (?, ?)")) {
                for (int i = 0; i < numbers.length; i++) {
                    insert.setLong(1, numbers[i]);
                    insert.setInt(2, i);
                    insert.executeUpdate();
                }
            }
            connection.commit();
            query = connection.prepareStatement("select place from n where number = ?");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int place(long number) {
        try {
            query.setLong(1, number);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getInt(1) : -1;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
