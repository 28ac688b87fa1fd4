//! Which file of a crate names which other file, read off the sources with `syn`.
//!
//! A path is followed to the file that defines what it names: through the faces of folders, whose
//! `pub use` only hands names on, and from one crate of the workspace into another. What is
//! compiled only for tests is left out. Bodies of macros are searched for paths too.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Item, ItemMod, ItemUse, Macro, UseTree, Visibility};

/// Where a module stands: the crate's name, then the names of the modules.
pub(crate) type ModulePath = Vec<String>;

/// The modules of some crates with the files that they are written in.
#[derive(Default)]
pub(crate) struct Sources {
    modules: BTreeMap<ModulePath, Module>,
}

/// A module that is a file.
struct Module {
    file: PathBuf,
    /// Names that it hands on from below: the name, and the path that it stands for.
    handed_on: BTreeMap<String, ModulePath>,
    /// Modules all of whose names it hands on.
    all_of: Vec<ModulePath>,
    /// Every path that its code names, from the crate's root, with whether it is only handed on.
    named: BTreeSet<(ModulePath, bool)>,
}

/// An import of one file by another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Arrow {
    /// The module that names something.
    pub from: ModulePath,
    /// The module that defines it.
    pub to: ModulePath,
    /// What is named.
    pub name: String,
}

impl Sources {
    /// Reads a crate, from its `lib.rs` or `main.rs` on, under the name that others know it by.
    pub(crate) fn add_crate(&mut self, name: &str, root: &Path) {
        self.add_file(vec![name.to_owned()], root);
    }

    /// The files of a crate.
    pub(crate) fn files_of(&self, name: &str) -> impl Iterator<Item = &Path> {
        let of = self.modules.iter().filter(move |(path, _)| path[0] == name);
        of.map(|(_, module)| module.file.as_path())
    }

    /// The file of a module, as messages show it.
    pub(crate) fn shown(&self, module: &[String]) -> String {
        let file = self.modules.get(module).map(|module| module.file.display().to_string());
        let shown = file.unwrap_or_else(|| module.join("::"));
        shown.rsplit_once("/../").map_or(shown.clone(), |(_, below)| below.to_owned())
    }

    /// All imports of one file by another. A face that hands a name on does not import it by that.
    pub(crate) fn arrows(&self) -> BTreeSet<Arrow> {
        let mut arrows = BTreeSet::new();
        for (from, module) in &self.modules {
            for (path, handed_on) in &module.named {
                let Some((to, name)) = self.resolve(path, 0) else { continue };
                if to != *from && !(*handed_on && to.starts_with(from)) {
                    arrows.insert(Arrow { from: from.clone(), to, name });
                }
            }
        }
        arrows
    }

    /// The module that defines what a path names; `None` if it is not in a crate that was read.
    fn resolve(&self, path: &[String], depth: usize) -> Option<(ModulePath, String)> {
        // The deepest module that is a file; what follows is a name in it.
        let at = (1..=path.len()).rev().find(|&at| self.modules.contains_key(&path[..at]))?;
        let (module, rest) = path.split_at(at);
        let Some(name) = rest.first() else { return Some((module.to_vec(), "*".to_owned())) };
        let of = &self.modules[module];
        // A face may hand on a name that another face hands on.
        if depth < 8 {
            if let Some(target) = of.handed_on.get(name) {
                let target: ModulePath = target.iter().chain(&rest[1..]).cloned().collect();
                return self.resolve(&target, depth + 1);
            }
            for all in &of.all_of {
                let target: ModulePath = all.iter().chain(rest).cloned().collect();
                if let Some((to, name)) = self.resolve(&target, depth + 1)
                    && self.defines(&to, &name)
                {
                    return Some((to, name));
                }
            }
        }
        Some((module.to_vec(), name.clone()))
    }

    fn defines(&self, module: &[String], name: &str) -> bool {
        let text = self.modules.get(module).and_then(|of| fs::read_to_string(&of.file).ok());
        text.is_some_and(|text| text.contains(name))
    }

    fn add_file(&mut self, path: ModulePath, file: &Path) {
        let text = fs::read_to_string(file)
            .unwrap_or_else(|error| panic!("{} cannot be read: {error}", file.display()));
        let parsed = syn::parse_file(&text)
            .unwrap_or_else(|error| panic!("{} is no Rust: {error}", file.display()));
        let mut reader = Reader {
            at: path.clone(),
            module: Module {
                file: file.to_owned(),
                handed_on: BTreeMap::new(),
                all_of: Vec::new(),
                named: BTreeSet::new(),
            },
            children: Vec::new(),
        };
        reader.visit_file(&parsed);
        let Reader { module, children, .. } = reader;
        self.modules.insert(path.clone(), module);
        let folder = match file.file_stem().and_then(|stem| stem.to_str()) {
            Some("mod" | "lib" | "main") | None => file.with_file_name(""),
            Some(_) => file.with_extension(""),
        };
        for child in children {
            let beside = folder.join(format!("{child}.rs"));
            let within = folder.join(&child).join("mod.rs");
            let mut path = path.clone();
            path.push(child);
            self.add_file(path, if beside.exists() { &beside } else { &within });
        }
    }
}

/// Reads one file.
struct Reader {
    at: ModulePath,
    module: Module,
    children: Vec<String>,
}

impl Reader {
    /// A path from the crate's root. `None` for a path that begins with any other name: those are
    /// imported, or of another crate.
    fn absolute(&self, path: &[String]) -> Option<ModulePath> {
        let first = path.first()?;
        let (mut base, mut rest) = match first.as_str() {
            "crate" => (vec![self.at[0].clone()], &path[1..]),
            "self" => (self.at.clone(), &path[1..]),
            "super" => (self.at.clone(), path),
            // A crate of the workspace, or a module declared in this file.
            name if self.children.iter().any(|child| child == name) => (self.at.clone(), path),
            _ => (Vec::new(), path),
        };
        while rest.first().is_some_and(|part| part == "super") {
            base.pop();
            rest = &rest[1..];
        }
        base.extend(rest.iter().cloned());
        Some(base)
    }

    fn name(&mut self, path: &[String], handed_on: bool) {
        if let Some(path) = self.absolute(path) {
            self.module.named.insert((path, handed_on));
        }
    }

    fn follow(&mut self, before: &mut Vec<String>, tree: &UseTree, handed_on: bool) {
        match tree {
            UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.follow(before, &path.tree, handed_on);
                before.pop();
            }
            UseTree::Name(name) => self.leaf(before, &name.ident.to_string(), None, handed_on),
            UseTree::Rename(name) => {
                let shown = name.rename.to_string();
                self.leaf(before, &name.ident.to_string(), Some(shown), handed_on);
            }
            UseTree::Glob(_) => {
                let Some(path) = self.absolute(before) else { return };
                if handed_on {
                    self.module.all_of.push(path.clone());
                }
                self.module.named.insert((path, handed_on));
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.follow(before, tree, handed_on);
                }
            }
        }
    }

    fn leaf(&mut self, before: &[String], name: &str, shown: Option<String>, handed_on: bool) {
        let mut path = before.to_vec();
        if name != "self" {
            path.push(name.to_owned());
        }
        self.name(&path, handed_on);
        if let (true, Some(path)) = (handed_on, self.absolute(&path)) {
            let shown = shown.or_else(|| path.last().cloned());
            self.module.handed_on.extend(shown.map(|shown| (shown, path)));
        }
    }

    /// Paths among the tokens of a macro.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(ident) if colons == 2 || path.is_empty() => {
                    path.push(ident.to_string());
                    colons = 0;
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' && !path.is_empty() => {
                    colons += 1;
                }
                other => {
                    self.end_path(&mut path);
                    colons = 0;
                    match other {
                        TokenTree::Ident(ident) => path.push(ident.to_string()),
                        TokenTree::Group(group) => self.tokens(group.stream()),
                        _ => {}
                    }
                }
            }
        }
        self.end_path(&mut path);
    }

    fn end_path(&mut self, path: &mut Vec<String>) {
        if path.len() > 1 {
            self.name(path, false);
        }
        path.clear();
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item(&mut self, item: &'ast Item) {
        if !is_for_tests(attributes(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        match &module.content {
            // Names inside are as if they stood in the file; `super` there is this file.
            Some((_, items)) => {
                self.at.push(module.ident.to_string());
                items.iter().for_each(|item| self.visit_item(item));
                self.at.pop();
            }
            None => self.children.push(module.ident.to_string()),
        }
    }

    fn visit_item_use(&mut self, used: &'ast ItemUse) {
        let handed_on = !matches!(used.vis, Visibility::Inherited);
        self.follow(&mut Vec::new(), &used.tree, handed_on);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Vec<String> = path.segments.iter().map(|s| s.ident.to_string()).collect();
        if names.len() > 1 {
            self.name(&names, false);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &'ast Macro) {
        self.tokens(called.tokens.clone());
    }
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Mod(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Const(item) => &item.attrs,
        _ => &[],
    }
}

/// Whether something is compiled only for tests.
fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute.parse_args::<syn::Path>().is_ok_and(|of| of.is_ident("test"))
    })
}
