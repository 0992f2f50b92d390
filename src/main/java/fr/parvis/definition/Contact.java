package fr.parvis.definition;

import org.jspecify.annotations.Nullable;

/// Where questions about the consultation go; each part is null when not given.
public record Contact(
        @Nullable Wording name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Wording address) {}
