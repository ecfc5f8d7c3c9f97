package io.github.callcard.directory;

/** The companies of the rows, each key with its name once. For one thread. */
final class ContactColumn {

    private final IntColumn ids = new IntColumn();
    private final IntColumn names = new IntColumn();
    private int size;

    /** Open addressing: places in the columns plus one, 0 where a slot is free. */
    private int[] slots = new int[1 << 10];

    /** The place of a company with this key and name, added now or before. */
    int add(int id, int name) {
        int slot = slot(slots, id, name);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        ids.add(id);
        names.add(name);
        slots[slot] = ++size;
        if (size * 2 > slots.length) {
            int[] larger = new int[slots.length * 2];
            for (int place = 0; place < size; place++) {
                larger[slot(larger, ids.get(place), names.get(place))] = place + 1;
            }
            slots = larger;
        }
        return size - 1;
    }

    private int slot(int[] table, int id, int name) {
        int hash = (id * 31 + name) * 0x9E3779B9;
        int slot = (hash ^ hash >>> 15) & table.length - 1;
        while (table[slot] != 0 && (ids.get(table[slot] - 1) != id || names.get(table[slot] - 1) != name)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    int[] ids() {
        return ids.toArray();
    }

    int[] names() {
        return names.toArray();
    }
}
