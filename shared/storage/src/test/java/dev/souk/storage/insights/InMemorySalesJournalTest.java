package dev.souk.storage.insights;

import dev.souk.insights.InMemorySalesJournal;
import dev.souk.insights.SalesJournal;

class InMemorySalesJournalTest implements SalesJournalContract {
    private final InMemorySalesJournal journal = new InMemorySalesJournal();

    @Override
    public SalesJournal journal() {
        return journal;
    }
}
