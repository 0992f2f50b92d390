package fr.parvis.definition;

import org.jspecify.annotations.Nullable;

/// A document given to contributors: a file of the folder or an address, exactly one of the two.
public record Document(
        Wording title, @Nullable String file, @Nullable String url) {}
