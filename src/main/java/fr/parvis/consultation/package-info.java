/// Published consultations: their versions, never edited, and their lifecycle.
@NullMarked
package fr.parvis.consultation;

import org.jspecify.annotations.NullMarked;
