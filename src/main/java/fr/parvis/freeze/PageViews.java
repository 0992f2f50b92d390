package fr.parvis.freeze;

import fr.parvis.audience.Views;
import fr.parvis.database.Database;
import fr.parvis.dataset.Entry;
import fr.parvis.definition.Definition;
import java.util.List;

/// The page views that a dataset holds: those that the server counted, pages named in the consultation's main language.
public final class PageViews {

    private PageViews() {}

    public static List<Entry.View> of(Database database, Definition definition) {
        return new Views(database)
                .list(definition.id()).stream()
                        .map(view ->
                                new Entry.View(view.day(), view.page().name(definition.mainLanguage()), view.views()))
                        .toList();
    }
}
