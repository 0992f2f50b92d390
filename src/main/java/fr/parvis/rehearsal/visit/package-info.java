/// A person at a browser without script: she fills in the fields she finds, and presses the buttons.
@NullMarked
package fr.parvis.rehearsal.visit;

import org.jspecify.annotations.NullMarked;
