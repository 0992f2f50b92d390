package fr.parvis.definition;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How proposals are sorted: levers (what is acted on) and strands (how it is spoken of).
public record Codebook(List<Code> levers, List<Code> strands) {

    /// A lever or a strand. @param definition what belongs in it; null when the name says it all
    public record Code(String id, Wording name, @Nullable Wording definition) {}

    public Codebook {
        levers = List.copyOf(levers);
        strands = List.copyOf(strands);
    }

    public Optional<Code> findLever(String id) {
        return levers.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    public Optional<Code> findStrand(String id) {
        return strands.stream().filter(c -> c.id().equals(id)).findFirst();
    }
}
