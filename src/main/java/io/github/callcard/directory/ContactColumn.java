package io.github.callcard.directory;

/** The companies of the rows, each key with its name once. For one thread. */
final class ContactColumn {

    private final TextPool texts;

    /** Key and offset of the name side by side, as they are read together. */
    private final LongColumn companies = new LongColumn();

    /** Open addressing by key and name: places in the column plus one, 0 where a slot is free. */
    private int[] slots = new int[1 << 10];

    /** @param texts where the names are kept */
    ContactColumn(TextPool texts) {
        this.texts = texts;
    }

    /** The place of a company with this key and name, added now or before. */
    int add(int id, Utf8Text name) {
        long nameHash = name.hash();
        int slot = first(id, nameHash);
        while (slots[slot] != 0) {
            int place = slots[slot] - 1;
            // A known company is found without a search for its name.
            if (id(place) == id && texts.holds(name(place), name)) {
                return place;
            }
            slot = slot + 1 & slots.length - 1;
        }
        companies.add((long) id << Integer.SIZE | texts.add(name, nameHash));
        slots[slot] = companies.size();
        if (companies.size() > slots.length / 4 * 3) {
            rehash();
        }
        return companies.size() - 1;
    }

    private void rehash() {
        int size = slots.length * 2;
        slots = new int[0];
        slots = new int[size];
        for (int place = 0; place < companies.size(); place++) {
            int slot = first(id(place), texts.hash(name(place)));
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = place + 1;
        }
    }

    private int first(int id, long nameHash) {
        return (int) Utf8Text.mixed(nameHash + id) & slots.length - 1;
    }

    private int id(int place) {
        return (int) (companies.get(place) >>> Integer.SIZE);
    }

    private int name(int place) {
        return (int) companies.get(place);
    }

    int[] ids() {
        int[] ids = new int[companies.size()];
        for (int place = 0; place < ids.length; place++) {
            ids[place] = id(place);
        }
        return ids;
    }

    int[] names() {
        int[] names = new int[companies.size()];
        for (int place = 0; place < names.length; place++) {
            names[place] = name(place);
        }
        return names;
    }

    /** Lets go of everything, when ids and names are taken. */
    void clear() {
        slots = new int[0];
        companies.take();
    }
}
