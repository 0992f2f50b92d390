package fr.parvis.database;

/// No database can be opened here: says what is wrong, where, and how to mend it.
public final class UnusableDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    UnusableDatabase(Sentence sentence) {
        super(sentence.in("en"));
        this.sentence = sentence;
    }

    UnusableDatabase(Sentence sentence, Throwable cause) {
        super(sentence.in("en"), cause);
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }
}
