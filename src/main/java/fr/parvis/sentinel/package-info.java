/// Watches the questions of open consultations: one that nobody answers is told at once.
@NullMarked
package fr.parvis.sentinel;

import org.jspecify.annotations.NullMarked;
