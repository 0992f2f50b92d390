package fr.parvis.consultation;

import fr.parvis.database.Database;
import fr.parvis.definition.Definition;
import fr.parvis.definition.yaml.Definitions;
import java.util.List;
import java.util.Set;

/// Published versions that some redactions left, since the words they hid were erased ([HiddenWords]): a
/// folder that still has these redactions, and one that no longer has them, hold the same version.
///
/// @param erased the numbers of these versions
record WhatIsLeft(Database database, String consultation, Set<Integer> erased) {

    static WhatIsLeft of(String consultation, Database database) {
        Set<Integer> erased = database.sql()
                .sql("select version from consultation.erasure where consultation = ?")
                .param(consultation)
                .query(Integer.class)
                .set();
        return new WhatIsLeft(database, consultation, erased);
    }

    /// Whether these are the files of the version.
    boolean hasFiles(int version, List<Attachment> others) {
        return FolderContent.digest("", files(version)).equals(FolderContent.digest("", others));
    }

    /// The folder's version as it is to be compared with the published one.
    Definition of(Definition mine, String published) {
        if (!erased.contains(mine.version())) {
            return mine;
        }
        var left = Definitions.parse(published, Definitions.FILE).redactions();
        return mine.hiding(mine.redactions().stream().filter(left::contains).toList());
    }

    private List<Attachment> files(int version) {
        return database.sql()
                .sql("""
                        select path, media_type, length(bytes) as size, digest from consultation.file
                        where consultation = ? and version = ? order by path collate "C"
                        """)
                .params(consultation, version)
                .query((row, _) -> new Attachment(
                        row.getString("path"),
                        row.getString("media_type"),
                        row.getLong("size"),
                        row.getString("digest")))
                .list();
    }
}
