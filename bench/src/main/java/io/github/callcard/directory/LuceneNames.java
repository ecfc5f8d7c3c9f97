package io.github.callcard.directory;

import java.io.IOException;
import java.util.Locale;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Names and numbers in Lucene's index in memory, each typed word by its beginning, or anywhere in a word; digits anywhere in the number. The names
 * themselves are not kept, only the place of the row.
 */
final class LuceneNames implements NameSearchBenchmark.Store {

    private final ByteBuffersDirectory directory;
    private final IndexSearcher searcher;
    private final boolean anywhere;

    LuceneNames(SampleRows.Row[] rows, boolean anywhere) throws IOException {
        this.directory = new ByteBuffersDirectory();
        this.anywhere = anywhere;
        IndexWriterConfig plain = new IndexWriterConfig(new StandardAnalyzer());
        try (IndexWriter writer = new IndexWriter(directory, plain)) {
            for (int place = 0; place < rows.length; place++) {
                Document document = new Document();
                document.add(new TextField(
                        "name", rows[place].personName() + " " + rows[place].contactName(), Field.Store.NO));
                document.add(new StringField("number", Long.toString(rows[place].e164()), Field.Store.NO));
                document.add(new NumericDocValuesField("place", place));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        this.searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    /** The same index, searched in another way. */
    LuceneNames(LuceneNames other, boolean anywhere) {
        this.directory = other.directory;
        this.searcher = other.searcher;
        this.anywhere = anywhere;
    }

    @Override
    public int find(String typed) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : typed.toLowerCase(Locale.ROOT).trim().split(" +")) {
            all.add(word(word), Occur.MUST);
        }
        return searcher.search(all.build(), 50).scoreDocs.length;
    }

    private Query word(String word) {
        boolean digits = word.chars().allMatch(Character::isDigit);
        Query name = anywhere && word.length() > 1
                ? new WildcardQuery(new Term("name", "*" + word + "*"))
                : new PrefixQuery(new Term("name", word));
        if (!digits) {
            return name;
        }
        return new BooleanQuery.Builder()
                .add(name, Occur.SHOULD)
                .add(new WildcardQuery(new Term("number", "*" + word + "*")), Occur.SHOULD)
                .build();
    }

    @Override
    public long bytes() {
        try {
            long bytes = 0;
            for (String file : directory.listAll()) {
                bytes += directory.fileLength(file);
            }
            return bytes;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
