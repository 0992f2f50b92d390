import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/// Sentences put together from the templates of `generator/phrases.txt`, in the mood and with the slips of a person.
final class Phrases {
    /// A sentence as written. @param once whether its template serves one person only
    record Said(String strand, String lever, String text, boolean once) {}

    /// A whole answer and the sentences it holds, each word for word in it.
    record Answer(String text, List<Said> said) {}

    private record Template(String strand, String lever, String text, boolean once) {}

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private final Map<String, List<String>> slots = new HashMap<>();
    private final Map<String, List<Template>> templates = new HashMap<>();

    static Phrases read(Path file) throws IOException {
        var phrases = new Phrases();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("@")) {
                String[] parts = line.substring(1).split(" = ", 2);
                phrases.slots.put(
                        parts[0],
                        Arrays.stream(parts[1].split(" \\| "))
                                .map(String::strip)
                                .toList());
            } else if (!line.startsWith("#") && !line.isBlank()) {
                String[] head = line.substring(0, line.indexOf(" | ")).split(" ");
                boolean once = head.length == 5;
                var template = new Template(
                        head[2], head[once ? 3 : head.length - 1], line.substring(line.indexOf(" | ") + 3), once);
                boolean greeting = head.length == 3;
                String key = head[0] + " " + head[1] + (greeting ? " " + head[2] : once ? " once" : "");
                phrases.templates.computeIfAbsent(key, k -> new ArrayList<>()).add(template);
            }
        }
        return phrases;
    }

    /// @param slips how many words in a hundred are mistyped
    Answer write(String language, String question, Random random, int slips) {
        int dice = random.nextInt(100);
        String mood = dice < 16 ? "terse" : dice < 50 ? "plain" : dice < 72 ? "polite" : dice < 86 ? "cross" : "glad";
        dice = random.nextInt(100);
        int count = dice < 52 ? 1 : dice < 84 ? 2 : dice < 96 ? 3 : 4;
        var choice = new ArrayList<>(templates.get(language + " " + question));
        Collections.shuffle(choice, random);
        var alone = templates.getOrDefault(language + " " + question + " once", new ArrayList<>());
        if (!alone.isEmpty() && random.nextInt(100) < 9) {
            choice.addFirst(alone.remove(random.nextInt(alone.size())));
        }
        var said = new ArrayList<Said>();
        for (Template template : choice.subList(0, count)) {
            String text = slip(fill(template.text(), language, random), slips, random);
            boolean shout = mood.equals("cross") && random.nextInt(9) == 0;
            text = mood.equals("terse")
                    ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1)
                    : shout ? text.toUpperCase(Locale.ROOT) : capital(text);
            said.add(new Said(template.strand(), template.lever(), text, template.once()));
        }
        return new Answer(layout(said, mood, language, random), said);
    }

    private String layout(List<Said> said, String mood, String language, Random random) {
        boolean list = said.size() > 2 && random.nextInt(3) == 0;
        String end =
                switch (mood) {
                    case "terse" -> "";
                    case "cross" -> random.nextBoolean() ? " !" : " !!";
                    default -> ".";
                };
        String between = list ? "\n- " : mood.equals("terse") || random.nextInt(5) == 0 ? "\n" : " ";
        var text = new StringBuilder(list ? "- " : "");
        for (int i = 0; i < said.size(); i++) {
            String own = mood.equals("cross") && i < said.size() - 1 ? "." : list ? "" : end;
            text.append(i == 0 ? "" : between).append(said.get(i).text()).append(own);
        }
        return greeting("opening", mood, language, random, list ? "\n" : " ", true)
                + text
                + greeting("closing", mood, language, random, list || random.nextBoolean() ? "\n" : " ", false);
    }

    private String greeting(String kind, String mood, String language, Random random, String gap, boolean before) {
        var choice = templates.get(language + " " + kind + " " + mood);
        if (choice == null || random.nextInt(100) < 45) {
            return "";
        }
        String text = choice.get(random.nextInt(choice.size())).text();
        String own = text.endsWith(",") ? "\n" : gap;
        return before ? text + own : gap + text;
    }

    private String fill(String template, String language, Random random) {
        var free = new HashMap<String, List<String>>();
        return SLOT.matcher(template).replaceAll(slot -> {
            var values = free.computeIfAbsent(slot.group(1), name -> {
                var all = new ArrayList<>(slots.get(language + "." + name));
                Collections.shuffle(all, random);
                return all;
            });
            return values.removeFirst();
        });
    }

    private static String slip(String text, int slips, Random random) {
        var words = text.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (random.nextInt(100) < slips) {
                words[i] = slip(words[i], random.nextInt(5));
            }
        }
        return String.join(" ", words);
    }

    private static String slip(String word, int kind) {
        return switch (kind) {
            case 0 -> Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            case 1 -> word.replaceFirst("([nmltsrp])\\1", "$1");
            case 2 -> word.length() > 4 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
            case 3 ->
                word.length() > 5 ? word.substring(0, 3) + word.charAt(4) + word.charAt(3) + word.substring(5) : word;
            default -> word.replace("'", "");
        };
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
