package fr.parvis.consultation;

/// What came of publishing a folder.
///
/// @param version the current version from now on
/// @param digest SHA-256 over its definition and files, in hexadecimal
/// @param changed false when the folder was already what is published
public record Publication(String id, int version, String digest, boolean changed) {}
