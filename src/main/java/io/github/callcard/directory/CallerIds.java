package io.github.callcard.directory;

/** The rows of a directory as columns, sorted by number: 20 bytes a row, names and companies once. Immutable. */
final class CallerIds {

    /** Stands between a name and a title in one text; neither has a line end, see {@link PlainText}. */
    static final char TITLE = '\n';

    /** E.164, ascending. */
    final long[] numbers;

    /** 0 for a company. */
    final int[] personIds;

    /** The place of the person's name and title in the texts. */
    final int[] names;

    /** The place of the company in the texts: its key, then its name. */
    final int[] contacts;

    final Texts texts;

    CallerIds(long[] numbers, int[] personIds, int[] names, int[] contacts, Texts texts) {
        this.numbers = numbers;
        this.personIds = personIds;
        this.names = names;
        this.contacts = contacts;
        this.texts = texts;
    }

    int size() {
        return numbers.length;
    }

    long number(int place) {
        return numbers[place];
    }

    int contactId(int place) {
        return texts.number(contacts[place]);
    }

    /** The row as a value of its own. */
    CallerId get(int place) {
        String name = texts.get(names[place]);
        int title = name.indexOf(TITLE);
        return new CallerId(
                numbers[place],
                personIds[place],
                title < 0 ? name : name.substring(0, title),
                contactId(place),
                texts.afterNumber(contacts[place]),
                title < 0 ? "" : name.substring(title + 1));
    }
}
