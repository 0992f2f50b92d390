/// A consultation folder, checked and frozen into a dataset: definition in YAML, answers and the rest in CSV or XLSX.
@NullMarked
package fr.parvis.dataset.folder;

import org.jspecify.annotations.NullMarked;
