package fr.parvis.report;

import fr.parvis.definition.Acknowledgement;
import java.util.Optional;

/// Something a person must read and decide on before the report is published.
///
/// @param code what an acknowledgement names: `re-identification/profil/federation`, `rejected-rows` …
/// @param sentence what it is, in the report's language
/// @param acknowledgement the decision taken; empty while nobody has
public record Alert(String code, String sentence, Optional<Acknowledgement> acknowledgement) {}
