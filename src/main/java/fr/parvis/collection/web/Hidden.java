package fr.parvis.collection.web;

/// The fields that a page carries unseen.
///
/// @param form which form it is
/// @param carried what was typed so far
/// @param checking whether the check page comes next
public record Hidden(String form, String carried, boolean checking) {}
