/// What is asked, of whom, when, and how it will be read: a pure document, with its reader, its writer and
/// its faults.
@NullMarked
package fr.parvis.definition;

import org.jspecify.annotations.NullMarked;
