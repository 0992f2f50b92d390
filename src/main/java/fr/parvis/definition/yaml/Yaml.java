package fr.parvis.definition.yaml;

import fr.parvis.definition.Definition;
import fr.parvis.definition.Wording;
import java.util.LinkedHashMap;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// YAML for people: a text on its line, or under `|` when it has several; short lists in brackets.
final class Yaml {

    private Yaml() {}

    static String write(Definition definition) {
        var settings = DumpSettings.builder()
                .setSchema(new CoreSchema())
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setSplitLines(false)
                .build();
        var writer = new DefinitionWriter(
                wording -> texts(wording, definition.languages().size()));
        return new Dump(settings, new ShortLists(settings)).dumpToString(writer.write(definition));
    }

    /// One text when the consultation has one language, else one per language: in a map of its own, since the
    /// same map met twice would be written as an alias.
    private static Object texts(Wording wording, int languages) {
        var texts = new LinkedHashMap<String, String>();
        wording.byLanguage().forEach((language, text) -> texts.put(language, text.contains("\n") ? text + "\n" : text));
        return languages == 1 ? texts.firstEntry().getValue() : texts;
    }

    private static final class ShortLists extends StandardRepresenter {

        ShortLists(DumpSettings settings) {
            super(settings);
        }

        @Override
        protected Node representSequence(Tag tag, Iterable<?> items, FlowStyle style) {
            for (Object item : items) {
                if (!(item instanceof String text && Reading.NAME.matcher(text).matches())) {
                    return super.representSequence(tag, items, style);
                }
            }
            return super.representSequence(tag, items, FlowStyle.FLOW);
        }
    }
}
